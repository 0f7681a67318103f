using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Customers;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Micro;

/// <summary>
/// The whole service on an empty SQLite file in a temporary folder, with its own composition root. The factory identifies the program by any of its types, because
/// its class <c>Program</c> has the same name as this program's.
/// </summary>
internal sealed class Service : WebApplicationFactory<CustomersController>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-micro-").FullName;

    private static readonly Lazy<Service> Common = new(Start);

    private Service() { }

    /// <summary>The service that benchmarks share if they leave no data in it that affects another.</summary>
    public static Service Shared => Common.Value;

    /// <summary>Starts a service and waits until it is ready.</summary>
    public static Service Start()
    {
        var service = new Service();
        _ = service.Services;
        return service;
    }

    /// <summary>Stops the shared service.</summary>
    public static void End()
    {
        if (Common.IsValueCreated)
        {
            Common.Value.Dispose();
        }
    }

    /// <summary>The classifiers of a new service.</summary>
    public Classifiers Classifiers => Services.GetRequiredService<IClassifiers>().Current;

    /// <summary>Runs work in a scope of its own, like a request.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, LoopbackConnection>());
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

    /// <summary>The test server has no connections. The service trusts callers without sign-in only from this machine.</summary>
    private sealed class LoopbackConnection : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Loopback;
                return following(context);
            });
            next(app);
        };
    }
}
