using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Customers;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Micro;

/// <summary>
/// The whole program on an empty SQLite file in a temporary folder, put together as it puts itself together; asked through its ports.
/// Any type of the program names it to the factory; its <c>Program</c> is called like this one's.
/// </summary>
internal sealed class Service : WebApplicationFactory<CustomersController>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-micro-").FullName;

    private static readonly Lazy<Service> Common = new(Start);

    private Service() { }

    /// <summary>One that benchmarks share which leave nothing in it that another would feel.</summary>
    public static Service Shared => Common.Value;

    /// <summary>A service that is ready.</summary>
    public static Service Start()
    {
        var service = new Service();
        _ = service.Services;
        return service;
    }

    /// <summary>Ends the shared one.</summary>
    public static void End()
    {
        if (Common.IsValueCreated)
        {
            Common.Value.Dispose();
        }
    }

    /// <summary>The classifiers a fresh service begins with.</summary>
    public Classifiers Classifiers => Services.GetRequiredService<IClassifiers>().Current;

    /// <summary>Runs the work in a scope of its own, as a request has one.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("ConnectionStrings:Onboarding", $"Data Source={Path.Combine(_folder, "onboarding.db")}");
        builder.UseSetting("DataProtection:KeysFolder", Path.Combine(_folder, "keys"));
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "None");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
