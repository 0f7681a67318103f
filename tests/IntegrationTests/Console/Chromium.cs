using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Onboarding.IntegrationTests.Console;

/// <summary>A Chromium of the operating system (Debian: chromium and chromium-driver), without a window. Where there is none, its tests are skipped visibly.</summary>
public sealed class Chromium : IDisposable
{
    private const string Program = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";

    private ChromeDriver? _driver;

    /// <summary>Why there is no browser; null if there is one.</summary>
    public static string? SkipReason => File.Exists(Program) && File.Exists(Driver) ? null : "There is no Chromium with its driver (apt-get install chromium chromium-driver).";

    /// <summary>Returns the browser, without cookies. Skips the test where there is none.</summary>
    public ChromeDriver Open(int width = 1200, int height = 900)
    {
        Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");
        if (_driver is null)
        {
            var options = new ChromeOptions { BinaryLocation = Program };
            options.AddArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-GB");
            options.SetLoggingPreference(LogType.Browser, OpenQA.Selenium.LogLevel.All);
            var service = ChromeDriverService.CreateDefaultService("/usr/bin", "chromedriver");
            (service.SuppressInitialDiagnosticInformation, service.HideCommandPromptWindow) = (true, true);
            _driver = new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
            _driver.Manage().Timeouts().ImplicitWait = TimeSpan.FromSeconds(5);
        }

        _driver.Manage().Cookies.DeleteAllCookies();
        _driver.Manage().Window.Size = new(width, height);
        return _driver;
    }

    /// <inheritdoc/>
    public void Dispose() => _driver?.Quit();
}
