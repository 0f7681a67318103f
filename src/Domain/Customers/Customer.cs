using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;
using RiskSource = Onboarding.Domain.Risk.Contracts.SourceOfRiskLevel;

namespace Onboarding.Domain.Customers;

/// <summary>
/// A customer of an institution. <see cref="Register"/>, <see cref="Update"/>, <see cref="Patch"/> and <see cref="Close"/> reject a broken rule and
/// increase <see cref="Version"/>, the concurrency token. <see cref="ApplyOutcome"/> applies the outcome of an assessment.
/// </summary>
public sealed partial class Customer : AggregateRoot
{
    /// <summary>The maximum length of <see cref="Name"/>. A longer name is truncated.</summary>
    public const int NameMaxLength = CustomerFields.NameMaxLength + 1 + CustomerFields.NameMaxLength;

    private Customer() { }

    /// <summary>The identity, the same in every dialect.</summary>
    public CustomerId Id { get; private init; }

    /// <summary>The number: below 2^53, unique and increasing with time. Rows are stored and paged by it.</summary>
    public long Number { get; private init; }

    /// <summary>The account the customer belongs to.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>Person or organisation. It never changes.</summary>
    public EntityType EntityType { get; private init; }

    /// <summary>Regular, simplified or lead.</summary>
    public CustomerKind Kind { get; private set; }

    /// <summary>The status.</summary>
    public CustomerStatus Status { get; private set; }

    /// <summary>The closing date. A closed customer has one and others have none; a simplified customer may have one with any status.</summary>
    public DateOnly? ClosingDate { get; private set; }

    /// <summary>The risk level; null before one was imported or assessed.</summary>
    public RiskLevel? RiskLevel { get; private set; }

    /// <summary>The time at which the risk level was last assessed, or stated by a request that took effect; null before.</summary>
    public DateTimeOffset? ScoredAt { get; private set; }

    /// <summary>The source of the risk level in the last request; null for simplified customers.</summary>
    public SourceOfRiskLevel? SourceOfRiskLevel { get; private set; }

    /// <summary>The risk management category.</summary>
    public string Category { get; private set; } = "";

    /// <summary>The business unit: code of classifier businessUnit, for accounts with several units.</summary>
    public string? BusinessUnit { get; private set; }

    /// <summary>The communication number of the last request.</summary>
    public string CommunicationNumber { get; private set; } = "";

    /// <summary>The version: 1 at first, increased by every change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The version whose outcome or imported level applies, 0 before the first; a second concurrency token.</summary>
    public int OutcomeVersion { get; private set; }

    /// <summary>The time of registration.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The time at which the current version began.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The audit user who requested the current version.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>The display name: first and last name of a person, title of an organisation.</summary>
    public string Name { get; private set; } = "";

    /// <summary>
    /// The country, ISO 3166-1 alpha-2: citizenship of a person, registration of an organisation; otherwise the single country of a short form
    /// (<see cref="CustomerData.StatedCountry"/>).
    /// </summary>
    public string? Country { get; private set; }

    /// <summary>The single country of a short form (<see cref="CustomerData.StatedCountry"/>), ISO 3166-1 alpha-2; null if none was sent.</summary>
    public string? StatedCountry { get; private set; }

    /// <summary>The e-mail address in the form in which it must be unique (<see cref="EmailKeyOf"/>); null if the customer is closed.</summary>
    public string? EmailKey { get; private set; }

    /// <summary>All other data. It is the last stored member, so that a list without it need not read past it.</summary>
    public CustomerProfile Profile { get; private set; } = CustomerProfile.Empty;

    /// <summary>The properties that can forbid a change.</summary>
    public ChangeConstraints ChangeConstraints => new(EntityType, Kind, BusinessUnit);

    /// <summary>The related entities.</summary>
    public IReadOnlyList<RelatedEntity> RelatedEntities => Profile.RelatedEntities ?? [];

    /// <summary>Registers a customer. Throws <see cref="InvalidInput"/> with every defect of the draft.</summary>
    public static Customer Register(CustomerDraft draft, Classifiers classifiers, AccountId account, long number, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers, BirthDates.LastDay(at)));
        var id = CustomerId.New(at);
        var customer = new Customer
        {
            Id = id,
            Number = number,
            Account = account,
            ExternalId = draft.ExternalId ?? id.ToString(),
            EntityType = draft.EntityType!.Value,
            CreatedAt = at,
        };
        (customer.Status, customer.RiskLevel, customer.ClosingDate) = (draft.SourceOfRiskLevel, draft.Form) switch
        {
            (RiskSource.Import, _) => (draft.Status!.Value, draft.RiskLevel, draft.ClosingDate),
            (RiskSource.Evaluate, _) => (CustomerStatus.Pending, null, null),
            (_, { InitialStatus: { } initial }) => (initial, null, null),
            (_, { IsOfExport: true }) => (draft.Status!.Value, draft.RiskLevel, draft.ClosingDate),
            _ => (draft.Status ?? CustomerStatus.Pending, draft.RiskLevel ?? Risk.Contracts.RiskLevel.None, draft.ClosingDate),
        };
        customer.Apply(draft, before: null, at, new(TakesEffect: true, Proposal: null, CaseProgress.None, MayOverrule: false));
        customer.RemoveRaised<CustomerUpdated>();
        customer.Raise(new CustomerRegistered(account, id, customer.ExternalId, draft.Form, customer.EntityType, customer.Status, at));
        return customer;
    }

    /// <summary>
    /// Replaces all data that the draft's form can contain. Throws <see cref="InvalidInput"/> with every defect of the draft, and
    /// <see cref="RuleBroken"/> if the customer's current state forbids the change.
    /// </summary>
    /// <param name="draft">The input.</param>
    /// <param name="classifiers">The permitted codes.</param>
    /// <param name="at">The time.</param>
    /// <param name="cases">
    /// The customer's cases. If one is open or decided, level and status stay as they are, except that a request can always close the customer, and
    /// what the input states is a proposal in a case.
    /// </param>
    /// <param name="mayOverrule">Whether level and status in the input take effect nevertheless. Then they end an open case.</param>
    public void Update(
        CustomerDraft draft, Classifiers classifiers, DateTimeOffset at, CaseProgress cases = CaseProgress.None, bool mayOverrule = false)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers, BirthDates.LastDay(at)));
        RejectForbiddenChange(draft);
        var (before, closedOn) = (ObservedState(), ClosingDateIfClosed);
        var closes = draft is { Status: CustomerStatus.Closed, ClosingDate: not null, IsLead: false };
        (Status, RiskLevel, ClosingDate) = draft.SourceOfRiskLevel switch
        {
            RiskSource.Import => (draft.Status!.Value, draft.RiskLevel, draft.ClosingDate),
            RiskSource.Evaluate => closes ? (CustomerStatus.Closed, RiskLevel, draft.ClosingDate) : (Status, RiskLevel, ClosingDateIfClosed),
            _ => (draft.Status ?? Status, draft.RiskLevel ?? RiskLevel, draft.ClosingDate ?? (draft.Status is null ? ClosingDateIfClosed : null)),
        };
        var proposes = draft.StatesOutcome && !mayOverrule && cases is CaseProgress.Decided or CaseProgress.Open;
        var proposal = proposes ? Restore(before, closedOn, cases) : null;
        var profile = new CustomerProfileDraft(Profile).ReplacedBy(draft.Profile, draft.Form);
        Apply(draft with { Profile = profile }, before, at, new(draft.StatesOutcome && !proposes, proposal, cases, mayOverrule));
    }

    /// <summary>Returns the conflicts of an update by this draft with the customer's current state. A missing field is not a conflict.</summary>
    public IReadOnlyList<Finding> ConflictsWith(CustomerDraft draft) => ChangeConstraints.ConflictsWith(draft);

    private void RejectForbiddenChange(CustomerDraft draft)
    {
        if (draft.CommunicationNumber == CommunicationNumber)
        {
            throw new RuleBroken(CustomerErrors.CommunicationNumberUsed, "/communicationNumber");
        }

        if (ConflictsWith(draft) is { Count: > 0 } findings)
        {
            throw new RuleBroken(findings);
        }
    }

    private void Apply(CustomerDraft draft, ObservedState? before, DateTimeOffset at, StatedTerms terms)
    {
        // The approval date of a lead stays if the request that makes it a customer has none.
        var approvedAsLead = Kind == CustomerKind.Lead && draft.Kind != CustomerKind.Lead ? Profile.ApprovalDate : null;
        var wasApproved = Profile.ApprovalDate is not null;
        Kind = draft.Kind;
        SourceOfRiskLevel = draft.SourceOfRiskLevel;
        Category = draft.Category ?? "";
        CommunicationNumber = draft.CommunicationNumber ?? "";
        _asked = draft.Form.Accepts(CustomerFields.Screenings) ? draft.ReadScreenings() ?? [] : [];
        _isScreeningOff = draft.IsScreeningOff;
        Store(
            CustomerProfile.FromChecked(
                draft.Profile,
                draft.Profile.ApprovalDate ?? approvedAsLead,
                draft.Form.Accepts(CustomerFields.Screenings) ? draft.ReadScreenings() : draft.Profile.ScreeningProcesses),
            draft.Requester!,
            at);
        if (before is { } previous)
        {
            RaiseChange(previous);
        }

        if (SourceOfRiskLevel == RiskSource.Evaluate)
        {
            RequestAssessment();
        }
        else
        {
            if (terms.TakesEffect)
            {
                // The stated level applies from this version on: the outcome of an earlier request is not accepted later.
                OutcomeVersion = Version;
                ScoredAt = draft.RiskLevel is null ? ScoredAt : at;
                ApplyInputStatus(at);
            }

            if (Version > 1 && Profile.ApprovalDate is { } approvedOn && !wasApproved)
            {
                Raise(new ApprovalDateGiven(Account, Id, Number, Version, approvedOn));
            }

            RequestCase(draft, terms);
        }

        RaiseUpdate();
    }

    private void Store(CustomerProfile profile, string requester, DateTimeOffset at)
    {
        // A closed customer releases its e-mail address. Reopening it does not reclaim the address unless the request sends it again.
        EmailKey = Status == CustomerStatus.Closed ? null
            : profile.Email == Profile.Email ? EmailKey : profile.Email is { } email ? EmailKeyOf(email) : null;
        Profile = profile;
        BusinessUnit = profile.BusinessUnit;
        var name = profile.NameOf(EntityType);
        Name = name.Length > NameMaxLength ? name[..(char.IsHighSurrogate(name[NameMaxLength - 1]) ? NameMaxLength - 1 : NameMaxLength)] : name;
        Country = (EntityType == EntityType.Organization ? profile.RegistrationCountry : profile.CitizenshipCountry) ?? profile.StatedCountry;
        StatedCountry = profile.StatedCountry;
        (ChangedAt, ChangedBy) = (at, requester);
        Version++;
    }
}
