using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Screening.Contracts;

/// <summary>Reports to other modules which customers a setting requires to be screened.</summary>
public interface IScreeningDemand
{
    /// <summary>Whether requests in a batch, and records of an imported file, start screenings.</summary>
    bool ScreensBatches { get; }

    /// <summary>Returns the processes that a customer of a category must be screened for, whatever its requests ask for.</summary>
    IReadOnlyList<ScreeningProcess> For(AccountId account, string category);
}
