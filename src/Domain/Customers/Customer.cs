using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// A customer of an institution. It is made only by <see cref="Register"/> and changed only by <see cref="Update"/>; both reject
/// what breaks a rule, and each raises <see cref="Version"/>, so that two writers never both win. <see cref="ApplyOutcome"/> lets an outcome count.
/// </summary>
public sealed partial class Customer : AggregateRoot
{
    /// <summary>The longest <see cref="Name"/>; of longer ones it is the beginning.</summary>
    public const int NameMaxLength = CustomerFields.NameMaxLength + 1 + CustomerFields.NameMaxLength;

    private Customer() { }

    /// <summary>Identity, the same in every dialect.</summary>
    public CustomerId Id { get; private init; }

    /// <summary>Number below 2^53, unique, rising with time: rows are stored and paged by it.</summary>
    public long Number { get; private init; }

    /// <summary>The account the customer belongs to.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>Person or organisation, for ever.</summary>
    public EntityType EntityType { get; private init; }

    /// <summary>Regular, simplified or lead.</summary>
    public CustomerKind Kind { get; private set; }

    /// <summary>Where the customer stands.</summary>
    public CustomerStatus Status { get; private set; }

    /// <summary>The day the relationship ended: exactly when closed, but for simplified customers.</summary>
    public DateOnly? ClosingDate { get; private set; }

    /// <summary>The risk level, once one was imported or assessed.</summary>
    public RiskLevel? RiskLevel { get; private set; }

    /// <summary>Who decides the level, by the last request; nothing for simplified customers.</summary>
    public SourceOfRiskLevel? SourceOfRiskLevel { get; private set; }

    /// <summary>The risk management category.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Code of classifier businessUnit, on tenants with several.</summary>
    public string? BusinessUnit { get; private set; }

    /// <summary>The number of the last request.</summary>
    public string CommunicationNumber { get; private set; } = "";

    /// <summary>1 at first, one more with each change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The version whose outcome or stated level counts, 0 before the first; a second concurrency token.</summary>
    public int OutcomeVersion { get; private set; }

    /// <summary>When the customer was registered.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When the present version began.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The audit user who asked for the present version.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>First and last name of a person, title of an organisation.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The country that counts, ISO 3166-1 alpha-2: citizenship of a person, registration of an organisation; else the only one stated.</summary>
    public string? Country { get; private set; }

    /// <summary>The e-mail address as customers are told apart by it (<see cref="EmailKeyOf"/>), while the customer is not closed.</summary>
    public string? EmailKey { get; private set; }

    /// <summary>All other data. The last of the stored members: a list that does not show it need not pass it.</summary>
    public CustomerProfile Profile { get; private set; } = CustomerProfile.Empty;

    /// <summary>What of the customer can forbid a change.</summary>
    public ChangeConstraints ChangeConstraints => new(EntityType, Kind, BusinessUnit);

    /// <summary>The related entities.</summary>
    public IReadOnlyList<RelatedEntity> RelatedEntities => Profile.RelatedEntities ?? [];

    /// <summary>A new customer, or <see cref="InvalidInput"/> with every defect.</summary>
    public static Customer Register(CustomerDraft draft, Classifiers classifiers, AccountId account, long number, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers));
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
            (Risk.Contracts.SourceOfRiskLevel.Import, _) => (draft.Status!.Value, draft.RiskLevel, draft.ClosingDate),
            (Risk.Contracts.SourceOfRiskLevel.Evaluate, _) => (CustomerStatus.Pending, null, null),
            (_, { InitialStatus: { } initial }) => (initial, null, null),
            _ => (draft.Status ?? CustomerStatus.Pending, draft.RiskLevel ?? Risk.Contracts.RiskLevel.None, draft.ClosingDate),
        };
        customer.Apply(draft, before: null, at);
        customer.Raise(new CustomerRegistered(account, id, customer.ExternalId, draft.Form, customer.EntityType, customer.Status, at));
        return customer;
    }

    /// <summary>
    /// Replaces all data by the draft's, or rejects: <see cref="InvalidInput"/> with every defect of the draft,
    /// <see cref="RuleBroken"/> where the customer as it is forbids the change.
    /// </summary>
    public void Update(CustomerDraft draft, Classifiers classifiers, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers));
        RejectForbiddenChange(draft);
        var before = ObservedState();
        var closes = draft is { Status: CustomerStatus.Closed, ClosingDate: not null, IsLead: false };
        (Status, RiskLevel, ClosingDate) = draft.SourceOfRiskLevel switch
        {
            Risk.Contracts.SourceOfRiskLevel.Import => (draft.Status!.Value, draft.RiskLevel, draft.ClosingDate),
            Risk.Contracts.SourceOfRiskLevel.Evaluate => closes ? (CustomerStatus.Closed, RiskLevel, draft.ClosingDate) : (Status, RiskLevel, DayItClosed),
            _ => (draft.Status ?? Status, draft.RiskLevel ?? RiskLevel, draft.ClosingDate ?? (draft.Status is null ? DayItClosed : null)),
        };
        Apply(draft with { Profile = new CustomerProfileDraft(Profile).ReplacedBy(draft.Profile, draft.Form) }, before, at);
    }

    /// <summary>Whether the outcome of an assessment of that version counts: not any more once the institution stated a level, or a later one was concluded.</summary>
    public bool AcceptsOutcomeOf(int assessedVersion) => SourceOfRiskLevel == Risk.Contracts.SourceOfRiskLevel.Evaluate && assessedVersion >= OutcomeVersion;

    /// <summary>
    /// Lets the outcome of an assessment count. A lead stays pending, a closed customer closed. An outcome does not count any more when the
    /// institution has imported a level since, or when a later request was assessed already. The version stays: it counts what requests stated, and
    /// <see cref="OutcomeVersion"/> is the token by which two outcomes never both win.
    /// </summary>
    public void ApplyOutcome(RiskLevel level, bool isAccepted, int assessedVersion)
    {
        if (!AcceptsOutcomeOf(assessedVersion))
        {
            return;
        }

        var before = ObservedState();
        (RiskLevel, OutcomeVersion) = (level, assessedVersion);
        Status = (Kind, Status, isAccepted) switch
        {
            (CustomerKind.Lead, _, _) => CustomerStatus.Pending,
            (_, CustomerStatus.Pending or CustomerStatus.Rejected, true) => CustomerStatus.Active,
            (_, CustomerStatus.Pending or CustomerStatus.Active or CustomerStatus.Suspended, false) => CustomerStatus.Rejected,
            _ => Status,
        };
        RaiseChange(before);
    }

    /// <summary>What forbids an update by this draft, as the customer is now; what a draft does not state speaks against nothing.</summary>
    public IReadOnlyList<Finding> ConflictsWith(CustomerDraft draft) => ChangeConstraints.ConflictsWith(draft);

    // A simplified customer may have a date without being closed; who stays closed keeps the day, and nobody else inherits one.
    private DateOnly? DayItClosed => Status == CustomerStatus.Closed ? ClosingDate : null;

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

    private void Apply(CustomerDraft draft, ObservedState? before, DateTimeOffset at)
    {
        // The day a lead was approved stays where the request that makes it a customer says nothing of it.
        var approvedAsLead = Kind == CustomerKind.Lead && draft.Kind != CustomerKind.Lead ? Profile.ApprovalDate : null;
        var wasApproved = Profile.ApprovalDate is not null;
        var wasEvaluated = SourceOfRiskLevel == Risk.Contracts.SourceOfRiskLevel.Evaluate;
        Kind = draft.Kind;
        SourceOfRiskLevel = draft.SourceOfRiskLevel;
        Category = draft.Category ?? "";
        CommunicationNumber = draft.CommunicationNumber ?? "";
        Store(
            CustomerProfile.Checked(
                draft.Profile,
                draft.Profile.ApprovalDate ?? approvedAsLead,
                draft.Form.Accepts(CustomerFields.Screenings) ? draft.ReadScreenings() : draft.Profile.ScreeningProcesses),
            draft.Requester!,
            at);
        if (before is { } followed)
        {
            RaiseChange(followed);
        }

        if (SourceOfRiskLevel == Risk.Contracts.SourceOfRiskLevel.Evaluate)
        {
            AskForAssessment();
        }
        else
        {
            // What the institution states itself counts from here on: no outcome of an earlier request comes back when it asks for an assessment again.
            OutcomeVersion = Version;
            ApplyInputStatus(at);
            if (wasEvaluated)
            {
                Raise(new LevelImported(Account, Id, Number, Version));
            }

            if (Version > 1 && Profile.ApprovalDate is { } approvedOn && !wasApproved)
            {
                Raise(new ApprovalDateGiven(Account, Id, Number, Version, approvedOn));
            }
        }
    }

    private void Store(CustomerProfile profile, string requester, DateTimeOffset at)
    {
        // Who was closed gave the address up for others; coming back by a form that does not state it takes it from nobody.
        EmailKey = Status == CustomerStatus.Closed ? null : profile.Email == Profile.Email ? EmailKey : profile.Email is { } email ? EmailKeyOf(email) : null;
        Profile = profile;
        BusinessUnit = profile.BusinessUnit;
        var name = profile.NameOf(EntityType);
        Name = name.Length > NameMaxLength ? name[..(char.IsHighSurrogate(name[NameMaxLength - 1]) ? NameMaxLength - 1 : NameMaxLength)] : name;
        Country = (EntityType == EntityType.Organization ? profile.RegistrationCountry : profile.CitizenshipCountry) ?? profile.StatedCountry;
        (ChangedAt, ChangedBy) = (at, requester);
        Version++;
    }
}
