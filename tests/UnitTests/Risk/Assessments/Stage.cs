using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>One customer and its assessments, in memory.</summary>
internal sealed class Stage : IAssessments, IAssessedCustomers, IVersionSnapshots, ICustomerUnderAssessment
{
    /// <summary>The versions of the customer, as JSON; none if there is no customer.</summary>
    public Dictionary<int, string> Versions { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<Outcome> AppliedOutcomes { get; } = [];

    public List<DecidedProposal> Proposals { get; } = [];

    public List<(string Request, bool IsDecided)> Reviewed { get; } = [];

    public bool AcceptsOutcomes { get; set; } = true;

    public bool IsLocked { get; private set; }

    public DateTimeOffset? ScoredAt { get; set; }

    public bool IsReviewed => IsAccepted;

    public bool IsAccepted { get; set; }

    /// <summary>How often the customer was loaded.</summary>
    public int Loads { get; private set; }

    public string LastRequest { get; set; } = "N";

    public int Version => Versions.Keys.Max();

    public string ExternalId => "X";

    public string Category => "IND";

    public bool IsLead => false;

    public RiskLevel? Level { get; set; }

    public string Status { get; set; } = "ACTIVE";

    public ScreeningOutcomes Screening { get; set; } = ScreeningOutcomes.None;

    public DateOnly? ApprovedOn { get; set; }

    public AssessmentOutcomeService Outcomes(RiskOptions options, TimeProvider? clock = null) => new(this, this, RiskPolicy.Of(options), clock ?? TimeProvider.System);

    public Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken) =>
        Task.FromResult(Versions.GetValueOrDefault(version));

    public Task<ICustomerUnderAssessment> Require(AccountId account, CustomerId customer, CancellationToken cancellationToken)
    {
        Loads++;
        return Versions.Count > 0 ? Task.FromResult<ICustomerUnderAssessment>(this) : throw new NotFound("Customer");
    }

    public void LockForUpdate() => IsLocked = true;

    public bool AcceptsOutcomeOf(int version) => AcceptsOutcomes;

    public void Review(string request, bool isDecided) => Reviewed.Add((request, isDecided));

    public void ApplyProposal(DecidedProposal proposal) => Proposals.Add(proposal);

    public void ApplyOutcome(Outcome outcome) => AppliedOutcomes.Add(outcome);

    public void Add(Assessment assessment) => Assessments.Add(assessment);

    public Task<Assessment?> Find(AccountId? account, Guid id, CancellationToken cancellationToken) => Task.FromResult(Assessments.SingleOrDefault(one => one.Id == id));

    public Task<IReadOnlyList<Assessment>> Unfinished(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Assessment>>([.. Assessments.Where(one => one.IsOpen || one.State == AssessmentState.WaitingForApprovalDate)]);

    public Task<Assessment> Latest(AccountId account, CustomerId customer, CancellationToken cancellationToken) => Task.FromResult(Assessments[^1]);

    public Task<Assessment?> LatestOrNone(AccountId account, CustomerId customer, CancellationToken cancellationToken) => Task.FromResult(Assessments.LastOrDefault());

    public Task<int> Rounds(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        Task.FromResult(Assessments.Count(one => one.CommunicationNumber == communicationNumber));

    public Task<RiskLevel?> LevelDecidedByPerson(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Task.FromResult(Assessments.LastOrDefault(one => one.State == AssessmentState.Completed && one.DecidedBy is not null)?.FinalLevel);

    public Task<bool> IsRejectedByPerson(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Task.FromResult(Assessments.Any(one => one.State == AssessmentState.Completed && one is { DecidedBy: not null, Decision: DecisionType.Rejected }));

    public Task<bool> Has(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        Task.FromResult(Assessments.Any(one => one.CommunicationNumber == communicationNumber));

    public Task<IReadOnlyList<ExpiredOverride>> ExpiredOverrides(DateOnly today, long after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ExpiredOverride>>([]);
}
