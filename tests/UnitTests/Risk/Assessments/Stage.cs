using System.Text.Json.Nodes;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.UnitTests.Risk.Assessments;

/// <summary>One customer, its assessments and what is told, in memory.</summary>
internal sealed class Stage : IAssessments, IAssessedCustomers, IEvents
{
    /// <summary>The versions of the customer, as JSON; the last is the present one.</summary>
    public Dictionary<int, string> Versions { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<string> Told { get; } = [];

    public List<Outcome> Concluded { get; } = [];

    public List<Progress> Reviewed { get; } = [];

    public bool Heeds { get; set; } = true;

    public bool IsHeld { get; private set; }

    public Outcomes Outcomes(RiskOptions options) => new(this, this, this, RiskPolicy.Of(options), TimeProvider.System);

    public void Publish(EventType type, EventOrigin origin, JsonObject data) => Told.Add($"{type.Name[(type.Name.LastIndexOf('.') + 1)..]} {data["approvedAt"]}".TrimEnd());

    public Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken) =>
        Task.FromResult(Versions.GetValueOrDefault(version));

    public Task<HeldCustomer?> Hold(AccountId account, CustomerId customer, int assessedVersion, CancellationToken cancellationToken)
    {
        IsHeld = true;
        return Task.FromResult<HeldCustomer?>(Versions.Count == 0 ? null : new(Versions.Keys.Max(), "N", Heeds));
    }

    public Task Conclude(AccountId account, CustomerId customer, Outcome outcome, CancellationToken cancellationToken)
    {
        Concluded.Add(outcome);
        return Task.CompletedTask;
    }

    public Task Review(AccountId account, CustomerId customer, Progress progress, CancellationToken cancellationToken)
    {
        Reviewed.Add(progress);
        return Task.CompletedTask;
    }

    public void Add(Assessment assessment) => Assessments.Add(assessment);

    public Task<Assessment?> Find(AccountId? account, Guid id, CancellationToken cancellationToken) => Task.FromResult(Assessments.SingleOrDefault(one => one.Id == id));

    public Task<IReadOnlyList<Assessment>> Unfinished(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Assessment>>([.. Assessments.Where(one => one.IsOpen || one.State == AssessmentState.WaitingForApprovalDate)]);

    public Task<Assessment> Latest(AccountId account, CustomerId customer, CancellationToken cancellationToken) => Task.FromResult(Assessments[^1]);

    public Task<bool> Has(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        Task.FromResult(Assessments.Any(one => one.CommunicationNumber == communicationNumber));

    public Task<IReadOnlyList<RunOutOverride>> RunOut(DateOnly today, long after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RunOutOverride>>([]);
}
