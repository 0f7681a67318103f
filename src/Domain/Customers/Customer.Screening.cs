using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The screenings of a customer and of its related entities.</summary>
public sealed partial class Customer
{
    private IReadOnlyList<ScreeningProcess> _asked = [];
    private bool _isScreeningOff, _isNumbered;

    /// <summary>The outcomes of the screenings so far. Requests do not state them, and they belong to no version.</summary>
    public ScreeningOutcomes Screening { get; private set; } = ScreeningOutcomes.None;

    /// <summary>The number of changes of <see cref="Screening"/>; a further concurrency token.</summary>
    public int ScreeningVersion { get; private set; }

    /// <summary>
    /// Requests the screenings that follow from the request of this unit of work: those that it asks for, those that a setting demands, and, if facts
    /// have changed, those that ran before. An assessment that was requested follows the screening. Called when the unit of work is saved, once.
    /// </summary>
    /// <param name="demanded">The processes that a setting demands for the customer.</param>
    public void RequestScreening(IReadOnlyList<ScreeningProcess> demanded)
    {
        var isScreened = Screening.All.Count > 0;
        var (asked, also) = _isScreeningOff ? ([], []) : (_asked, demanded);
        if ((asked.Count == 0 && also.Count == 0 && !isScreened) || (Status == CustomerStatus.Closed && !isScreened))
        {
            return;
        }

        var assessment = RemoveRaised<AssessmentRequested>() is { } requested
            ? requested with { RequiresScreening = requested.RequiresScreening && asked.Count < _asked.Count }
            : FollowsFirstScreening(also) ? ImportedAssessment() : null;
        Raise(new ScreeningRequested(Account, Id, Number, Version, CommunicationNumber, asked, also, assessment));
    }

    // A request that states level and status itself has a case only about the screening, and only if a list is missing or an entry fits.
    private bool FollowsFirstScreening(IReadOnlyList<ScreeningProcess> demanded) =>
        Status != CustomerStatus.Closed && demanded.Except(Screening.Processes).Any();

    // The end of the relationship ended the work on the hits, so a customer that people reopen is screened as before, without a request.
    private void ScreenAgain()
    {
        if (Screening.All.Count > 0)
        {
            Raise(new ScreeningRequested(Account, Id, Number, Version, CommunicationNumber, [], [], Assessment: null));
        }
    }

    /// <summary>
    /// Applies what screenings found, or what people decided about it. The version does not change, because only requests create versions.
    /// </summary>
    /// <param name="outcomes">The outcomes of all screenings of the customer.</param>
    /// <param name="assessment">The assessment that waited for the screening; null if none did.</param>
    public void ApplyScreening(ScreeningOutcomes outcomes, AssessmentRequested? assessment)
    {
        var before = ObservedState();
        var hasNewMatch = outcomes.MatchesBeyond(Screening).Count > 0;
        var isChanged = !outcomes.Equals(Screening);
        if (isChanged)
        {
            Screening = outcomes;
            ScreeningVersion++;
            RaiseChange(before);
        }

        if (assessment is not null)
        {
            Raise(assessment);
        }
        else if (isChanged)
        {
            Raise(new ScreeningOutcomeChanged(Account, Id, Number, Version, hasNewMatch));
        }
    }

    // A confirmed hit counts, whatever requests state.
    private bool? Effective(ScreeningProcess process, bool? stated) => Screening.IsMatch(0, process) ? true : stated;
}
