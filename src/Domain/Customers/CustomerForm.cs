using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The form of a request, defined by its dialect: the fields it can contain, which of them it requires, how long they may be, and the status of a new
/// customer. The form decides which fields are mandatory. The rules of the aggregate apply to every form.
/// </summary>
/// <remarks>Each form is created once and compared by reference: each field table is compiled once for every form.</remarks>
public sealed class CustomerForm
{
    private readonly FrozenDictionary<object, FormPart> _parts;

    /// <summary>Creates a form. Throws <see cref="ArgumentException"/> if two parts belong to the same table.</summary>
    /// <param name="name">The display name.</param>
    /// <param name="dialect">The dialect that defines the form.</param>
    /// <param name="parts">The required fields and limits of each table. The form requires no field of a table without a part.</param>
    public CustomerForm(string name, DialectName dialect, params IEnumerable<FormPart> parts) =>
        (Name, Dialect, _parts) = (name, dialect, parts.ToFrozenDictionary(part => part.Table));

    /// <summary>The empty form: it has no fields and requires none.</summary>
    public static CustomerForm None { get; } = new("none", new DialectName(""));

    /// <summary>The form of a correction of single fields by the core API. It requires none.</summary>
    public static CustomerForm Correction { get; } =
        new("correction", DialectName.Core) { Fields = FrozenSet.ToFrozenSet(["requester", "birthDate"]) };

    /// <summary>The display name.</summary>
    public string Name { get; }

    /// <summary>The dialect that defines the form.</summary>
    public DialectName Dialect { get; }

    /// <summary>The kind of a customer after a request of this form was accepted.</summary>
    public CustomerKind Kind { get; init; } = CustomerKind.Regular;

    /// <summary>
    /// The allow list: JSON names of the customer's own fields and lists that the form can contain. An update by the form replaces only these.
    /// </summary>
    public IReadOnlySet<string> Fields { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The form that applies if the category marks a lead; null if the category does not change the form.</summary>
    public CustomerForm? LeadForm { get; init; }

    /// <summary>The status of a new customer whose request sends neither IMPORT nor EVALUATE; null if the request sends the status.</summary>
    public CustomerStatus? InitialStatus { get; init; }

    /// <summary>
    /// Whether the request has a customer as an export wrote it: a level that it does not have stays unknown, also without EVALUATE.
    /// </summary>
    public bool IsOfExport { get; init; }

    /// <summary>
    /// Whether a closing date is permitted with any status; otherwise it is mandatory with CLOSED and rejected with any other status.
    /// </summary>
    public bool AllowsAnyClosingDate { get; init; }

    /// <summary>The messages that the dialect publishes for rules if they differ from the rules' own. The codes are the same.</summary>
    public IReadOnlyDictionary<Rule, Rule> Wording { get; init; } = FrozenDictionary<Rule, Rule>.Empty;

    /// <summary>The extension of this dialect; null if the dialect has none.</summary>
    public ICustomerExtension? Extension { get; init; }

    /// <summary>
    /// Returns the form that applies to a request of this form: the form of leads if the category marks a lead and the source is not IMPORT. An
    /// IMPORT of a lead keeps this form, so that it has only one defect (C008.I02).
    /// </summary>
    public CustomerForm Resolve(string? category, SourceOfRiskLevel? source) =>
        LeadForm is { } forLeads && source != SourceOfRiskLevel.Import && IsLeadCategory(category) ? forLeads : this;

    /// <summary>
    /// Returns whether a risk management category marks a lead: its code begins or ends with LEAD (fields.json, riskManagementCategory).
    /// </summary>
    public static bool IsLeadCategory(string? category) =>
        category is not null && (category.StartsWith("LEAD", StringComparison.Ordinal) || category.EndsWith("LEAD", StringComparison.Ordinal));

    /// <summary>Returns whether the form can contain a field of the customer.</summary>
    public bool Accepts(string field) => Fields.Contains(field);

    /// <summary>Returns the message of a finding as the dialect publishes it.</summary>
    public string MessageOf(Finding finding) => finding.Translate(rule => Wording.GetValueOrDefault(rule, rule), segment => segment).Message;

    /// <summary>Returns whether the form requires a field for that entity type.</summary>
    public bool Requires<T>(FieldTable<T> table, Field<T> field, EntityType type) =>
        (field.OnlyFor is null || field.OnlyFor == type) && _parts.TryGetValue(table, out var part) && part.IsRequired(field.Name, type);

    /// <summary>Returns the maximum length of a field's text in this form.</summary>
    public int MaxLengthIn<T>(FieldTable<T> table, Field<T> field) =>
        _parts.TryGetValue(table, out var part) ? part.LimitOf(field.Name) ?? field.MaxLength : field.MaxLength;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
