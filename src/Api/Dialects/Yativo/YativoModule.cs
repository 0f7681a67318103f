using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Settings;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Storage;
using Onboarding.Api.Dialects.Yativo.Webhooks;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Dialects.Yativo;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// Registers the dialect: its services, and its error responses under its published paths. Without this call the service does not have the dialect.
/// </summary>
internal static class YativoModule
{
    /// <summary>The header that may have the client's id.</summary>
    public const string KeyHeader = "X-Api-Key";

    /// <summary>The header that may have the client's secret.</summary>
    public const string SecretHeader = "X-Api-Secret";

    public static IServiceCollection AddYativo(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new SecretHeaders(YativoPaths.IsOfDialect, KeyHeader, SecretHeader));
        services.AddDialect(new YativoDialect()).AddSingleton(YativoDescription.Section)
            .AddDialectErrors<YativoErrors>(YativoPaths.IsOfDialect, new(typeof(Wire.ErrorBody), typeof(Wire.FieldErrorsBody), 422));
        var options = configuration.Settings<YativoOptions>();
        foreach (var type in YativoEvents.All)
        {
            services.AddSingleton(type);
        }

        foreach (var fields in YativoDescribedFields.All)
        {
            services.AddSingleton(fields);
        }

        return services
            .AddSingleton<IPublishedEventMap, YativoEventMap>()
            .AddSingleton<ICustomerExtension>(YativoExtension.Instance)
            .AddSingleton(new AnswerPaths(KycOtherAnswers.Paths))
            .AddHostedService<CategoryCheck>()
            .AddSingleton(options)
            .AddSingleton(new YativoBodies(options))
            .AddSingleton(new YativoProfiles(YativoProfile.Named(options.Profile)))
            .AddSingleton<IEnvelope, YativoEnvelope>()
            .AddScoped(provider => new YativoContents(provider.GetRequiredService<DocumentVault>()))
            .AddScoped(provider => new YativoStorage(
                provider.GetRequiredService<UploadVault>(),
                provider.GetRequiredService<PublicAddress>(),
                options,
                provider.GetRequiredService<DocumentOptions>(),
                provider.GetRequiredService<BodyBudget>()))
            .AddScoped(provider => new YativoRequests(
                provider.GetRequiredService<YativoProfiles>(),
                provider.GetRequiredService<DocumentOptions>(),
                provider.GetRequiredService<ICurrentCaller>(),
                provider.GetRequiredService<TimeProvider>()));
    }
}
