/** Whether this is a device of Apple's, whose keyboards have Cmd. */
export function onApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
