using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>Applies a decision about a hit to its customer, once it is final.</summary>
internal sealed class HitDecisions(
    IScreenings screenings, IScreenedCustomers customers, ScreeningService screening, ISequenceGenerator sequence, TimeProvider clock)
    : IScopedService
{
    /// <summary>Applies the decision. It has no effect on a proposal.</summary>
    public async Task Apply(Hit hit, CancellationToken cancellationToken)
    {
        if (hit.IsOpen)
        {
            return;
        }

        // A person's search holds for that day only, because a later search may find other media. So it makes no suppression.
        if (hit is { State: HitState.FalsePositive, ListKey: not ScreeningEngine.ManualList })
        {
            screenings.Add(Suppression.Of(hit, sequence.Next(), clock.Now()));
        }

        var customer = await customers.Require(hit.Account, hit.CustomerId, cancellationToken);
        await screening.ApplyDecision(customer, hit, cancellationToken);
    }
}
