using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The input of a request about a customer, as a dialect's reader parsed it; not validated yet. It is immutable, so that its findings can be cached:
/// the validation behaviour and the aggregate both request them, and they are computed once.
/// </summary>
public sealed record CustomerDraft
{
    private CachedFindings? _cached;

    /// <summary>The form that the route and the profile of the dialect select. <see cref="Form"/> is the form that applies.</summary>
    public CustomerForm RequestedForm { get; init; } = CustomerForm.None;

    /// <summary>The request's own number (communication number), unique per account; mandatory, at most 256 characters.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>The audit user of the request; mandatory.</summary>
    public string? Requester { get; init; }

    /// <summary>The caller's own number of the customer, unique per account; mandatory, at most 256 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Person or organisation; mandatory.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>Code of classifier riskManagementCategory; mandatory.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// Whether the request (IMPORT) or an assessment (EVALUATE) determines level and status; mandatory except for simplified customers.
    /// </summary>
    public SourceOfRiskLevel? SourceOfRiskLevel { get; init; }

    /// <summary>The level as sent; mandatory for IMPORT, ignored for EVALUATE.</summary>
    public RiskLevel? RiskLevel { get; init; }

    /// <summary>The status as sent; mandatory for IMPORT, ignored for EVALUATE except for CLOSED on an update.</summary>
    public CustomerStatus? Status { get; init; }

    /// <summary>The closing date as sent; mandatory if the status is CLOSED, otherwise rejected.</summary>
    public DateOnly? ClosingDate { get; init; }

    /// <summary>The requested screenings, as sent.</summary>
    public IReadOnlyList<string>? RequestedScreenings { get; init; }

    /// <summary>Whether a setting keeps the request from starting screenings. A customer whose request asks for one then gets a case.</summary>
    public bool IsScreeningOff { get; init; }

    /// <summary>All other data.</summary>
    public CustomerProfileDraft Profile { get; init; } = new();

    /// <summary>JSON pointers of values that were sent but could not be read.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>JSON pointers of the fields that a patch changes. All other fields are those of the existing customer.</summary>
    public IReadOnlyList<string> ChangedPaths { get; init; } = [];

    /// <summary>Whether the category marks a lead.</summary>
    public bool IsLead => CustomerForm.IsLeadCategory(Category);

    /// <summary>The form that applies to the request (<see cref="CustomerForm.Resolve"/>).</summary>
    public CustomerForm Form => RequestedForm.Resolve(Category, SourceOfRiskLevel);

    /// <summary>The kind of the customer after the draft was accepted.</summary>
    public CustomerKind Kind => Form.Kind;

    /// <summary>Whether the request states level or status itself, or both. With EVALUATE, people and rules determine them.</summary>
    public bool StatesOutcome =>
        SourceOfRiskLevel != Risk.Contracts.SourceOfRiskLevel.Evaluate
        && (SourceOfRiskLevel == Risk.Contracts.SourceOfRiskLevel.Import || RiskLevel is not null || Status is not null);

    /// <summary>Returns the requested screenings without duplicates. The draft must have no findings.</summary>
    internal IReadOnlyList<ScreeningProcess>? ReadScreenings() => RequestedScreenings?.Select(Codes<ScreeningProcess>.Read).Distinct().ToArray();

    /// <summary>Returns every defect of the draft, by the given classifiers.</summary>
    /// <param name="classifiers">The permitted codes.</param>
    /// <param name="lastDay">The latest day that is not in the future (<see cref="BirthDates.LastDay"/>).</param>
    public IReadOnlyList<Finding> Findings(Classifiers classifiers, DateOnly lastDay)
    {
        if (_cached is { } cached && ReferenceEquals(cached.Draft, this) && ReferenceEquals(cached.Classifiers, classifiers)
            && cached.LastDay == lastDay)
        {
            return cached.Findings;
        }

        var context = new ValidationContext(Unreadable);
        CustomerRules.Check(this, new RuleContext(Form, EntityType, classifiers, lastDay), context);
        _cached = new(this, classifiers, lastDay, context.Findings);
        return context.Findings;
    }

    // A with-expression also copies the field. Therefore the cache holds a reference to its draft.
    private sealed class CachedFindings(CustomerDraft draft, Classifiers classifiers, DateOnly lastDay, IReadOnlyList<Finding> findings)
    {
        public CustomerDraft Draft => draft;

        public Classifiers Classifiers => classifiers;

        public DateOnly LastDay => lastDay;

        public IReadOnlyList<Finding> Findings => findings;
    }
}
