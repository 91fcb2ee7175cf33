// Runs before anything is drawn: the language, direction and scheme that the reader chose, so that the page does not turn over.
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const language = stored("isnad-language") ?? ((navigator.language || "").startsWith("ar") ? "ar" : "en");
  root.lang = language === "ar" ? "ar" : "en";
  root.dir = language === "ar" ? "rtl" : "ltr";
  const scheme = stored("isnad-scheme") ?? "auto";
  const dark = scheme === "dark" || (scheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
