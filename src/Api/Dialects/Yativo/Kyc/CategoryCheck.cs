using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// Stops a start whose configured categories are none, or a lead's: no submission could be taken. Only what is configured is looked at, since who retired
/// a usual category may not use the dialect at all.
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
        if (category is not null && (!classifiers.Current.Has(Classifier.RiskManagementCategory, category) || CustomerForm.IsOfLead(category)))
        {
            throw new InvalidOperationException($"{setting} is a code of classifier riskManagementCategory that marks no lead, not '{category}'.");
        }
    }
}
