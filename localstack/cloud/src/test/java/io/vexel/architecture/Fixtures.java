package io.vexel.architecture;

import io.vexel.adapters.fixturea.KnowsItsNeighbour;
import io.vexel.adapters.fixtureb.KnowsTheHost;
import io.vexel.adapters.fixtureb.Neighbour;
import io.vexel.api.fixture.KnowsTheCore;
import io.vexel.core.fixture.ReadsTheClock;
import io.vexel.core.fixture.UsesVendor;
import io.vexel.core.fixturea.KnowsB;
import io.vexel.core.fixtureb.KnowsA;
import io.vexel.endpoints.fixture.AgentHelper;
import io.vexel.endpoints.fixture.Forgetful;
import io.vexel.endpoints.fixture.KnowsItsHost;
import io.vexel.endpoints.fixture.NamesAnAdapter;
import io.vexel.endpoints.fixture.Prints;
import io.vexel.endpoints.fixture.ReadsTheEnvironment;
import io.vexel.endpoints.fixture.SpeaksBson;
import io.vexel.endpoints.fixture.SpeaksLangChain;
import io.vexel.local.fixture.Neighbours;
import io.vexel.runtime.fixture.KnowsLambda;
import io.vexel.runtime.fixture.KnowsTheLaptop;
import io.vexel.runtime.fixture.SharedChance;
import io.vexel.runtime.fixture.SpeaksToAws;

/** For each rule the classes that break it, and only it. */
final class Fixtures {
  private Fixtures() {}

  static Class<?>[] breaking(Rule rule) {
    return switch (rule) {
      case CORE_IS_PLAIN_JAVA -> of(UsesVendor.class);
      case API_IS_PLAIN_JAVA -> of(KnowsTheCore.class);
      case ADAPTERS_POINT_INWARDS -> of(KnowsTheHost.class);
      case ENDPOINTS_DO_NOT_KNOW_THEIR_HOST -> of(KnowsItsHost.class);
      case FEATURES_OF_THE_CORE_FORM_NO_CIRCLE -> of(KnowsA.class, KnowsB.class);
      case ADAPTERS_DO_NOT_KNOW_EACH_OTHER -> of(KnowsItsNeighbour.class, Neighbour.class);
      case ONLY_THE_APP_NAMES_ADAPTERS -> of(NamesAnAdapter.class);
      case ONLY_ENTRY_POINTS_READ_THE_ENVIRONMENT -> of(ReadsTheEnvironment.class);
      case THE_CORE_IS_GIVEN_ITS_TIME -> of(ReadsTheClock.class);
      case STATIC_FIELDS_ARE_FINAL -> of(Forgetful.class);
      case NOBODY_PRINTS -> of(Prints.class);
      case MONGO_STAYS_IN_ITS_ADAPTER -> of(SpeaksBson.class);
      case LANGCHAIN_STAYS_IN_ITS_ADAPTER -> of(SpeaksLangChain.class);
      case HOSTS_DO_NOT_KNOW_EACH_OTHER -> of(KnowsTheLaptop.class, Neighbours.class);
      case LAMBDA_STAYS_IN_ENTRY_POINTS -> of(KnowsLambda.class);
      case THE_AWS_SDK_STAYS_IN_ITS_PACKAGE -> of(SpeaksToAws.class);
      case NOTHING_UNIQUE_IS_STATIC -> of(SharedChance.class);
      case NAMES_SAY_WHAT_THINGS_ARE -> of(AgentHelper.class);
    };
  }

  private static Class<?>[] of(Class<?>... classes) {
    return classes;
  }
}
