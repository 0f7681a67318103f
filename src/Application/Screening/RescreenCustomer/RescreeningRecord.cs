using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Application.Screening.RescreenCustomer;

/// <summary>Advances the record of the cause for which a customer is screened again.</summary>
internal sealed class RescreeningRecord(IRescreenings rescreenings) : IScopedService
{
    /// <summary>Records that this customer was screened, or that its screening was postponed.</summary>
    public async Task Advance(RescreenCustomer request, CancellationToken cancellationToken)
    {
        if (request.List is { } list)
        {
            (await rescreenings.Progress(list, cancellationToken)).Advance(request.CustomerNumber);
        }

        if (request.Rescreening is { } id && await rescreenings.Find(id, cancellationToken) is { } repetition)
        {
            repetition.Advance(request.CustomerNumber);
        }
    }
}
