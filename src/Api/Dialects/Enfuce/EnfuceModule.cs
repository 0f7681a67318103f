using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Settings;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Registers the dialect: its services, and its error responses under its published paths. Without this call the service does not have the dialect.
/// </summary>
internal static class EnfuceModule
{
    public static IServiceCollection AddEnfuce(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDialect(new EnfuceDialect()).AddSingleton(EnfuceDescription.Section)
            .AddDialectErrors<EnfuceErrors>(EnfucePaths.IsOfDialect, new(typeof(Wire.ErrorBody), typeof(Wire.ErrorBody), 400));
        foreach (var fields in EnfuceDescribedFields.All)
        {
            services.AddSingleton(fields);
        }

        var options = configuration.Settings<EnfuceOptions>();
        return services.AddSingleton(options).AddSingleton<ICustomerExtension>(EnfuceExtension.Instance).AddScoped(provider => new EnfuceRequests(
            options, provider.GetRequiredService<ICurrentCaller>(), provider.GetRequiredService<TimeProvider>()));
    }
}
