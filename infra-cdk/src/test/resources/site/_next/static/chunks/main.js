console.debug(self.page);
