using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// Stops the start if a configured category does not exist or marks leads, because the service would reject every submission. The default categories
/// are not checked, because an installation that retired one may not use the dialect.
/// </summary>
internal sealed class CategoryCheck(YativoOptions options, IClassifiers classifiers) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Check(options.Categories.Individual, "Yativo__Categories__Individual");
        Check(options.Categories.Business, "Yativo__Categories__Business");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Check(string? category, string setting)
    {
        if (category is not null && (!classifiers.Current.Has(Classifier.RiskManagementCategory, category) || CustomerForm.IsLeadCategory(category)))
        {
            throw new InvalidOperationException(
                $"{setting} must be a code of classifier riskManagementCategory that does not mark leads, not '{category}'.");
        }
    }
}
