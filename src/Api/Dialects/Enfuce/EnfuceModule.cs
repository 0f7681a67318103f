using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The dialect module: what it registers, and the errors under its published paths. Without the call the dialect is not there.</summary>
internal static class EnfuceModule
{
    public static IServiceCollection AddEnfuce(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDialect(new EnfuceDialect()).AddDialectErrors<EnfuceErrors>(EnfucePaths.IsOfDialect);
        var options = configuration.GetSection("Enfuce").Get<EnfuceOptions>() ?? new();
        options.Check();
        return services.AddSingleton(options).AddSingleton<ICustomerExtension>(EnfuceExtension.Instance).AddScoped(provider => new EnfuceRequests(
            options, provider.GetRequiredService<ICurrentCaller>(), provider.GetRequiredService<TimeProvider>()));
    }
}
