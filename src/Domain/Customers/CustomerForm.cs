using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The form a request fills in, supplied by its dialect: which fields it knows, which of them it requires and how long they may be, and with which status a
/// customer begins. What is mandatory belongs to the form; what is impossible belongs to the aggregate and holds for every form.
/// </summary>
/// <remarks>Forms are compared by reference and made once: each field table compiles itself for every form it meets.</remarks>
public sealed class CustomerForm
{
    private readonly FrozenDictionary<object, FormPart> _parts;

    /// <summary>A form; <see cref="ArgumentException"/> if two parts are of the same table.</summary>
    /// <param name="name">Its name, for people.</param>
    /// <param name="dialect">The dialect that supplies it.</param>
    /// <param name="parts">What it requires and limits, table by table; of a table that is not named it requires nothing.</param>
    public CustomerForm(string name, DialectName dialect, params IEnumerable<FormPart> parts) =>
        (Name, Dialect, _parts) = (name, dialect, parts.ToFrozenDictionary(part => part.Table));

    /// <summary>No form: it knows no field and requires none.</summary>
    public static CustomerForm None { get; } = new("none", new DialectName(""));

    /// <summary>Its name, for people.</summary>
    public string Name { get; }

    /// <summary>The dialect that supplies it.</summary>
    public DialectName Dialect { get; }

    /// <summary>What a customer is once a request of this form was accepted.</summary>
    public CustomerKind Kind { get; init; } = CustomerKind.Regular;

    /// <summary>
    /// The white list: JSON names of the customer's own fields and lists that the form can carry. An update by the form replaces these and nothing else.
    /// </summary>
    public IReadOnlySet<string> Fields { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The form that a request really fills in if its category is a lead's; null if the category changes nothing.</summary>
    public CustomerForm? ForLeads { get; init; }

    /// <summary>The status of a new customer whose request says neither IMPORT nor EVALUATE; null if the request states it.</summary>
    public CustomerStatus? InitialStatus { get; init; }

    /// <summary>Whether a closing date may stand beside any status; else exactly beside CLOSED.</summary>
    public bool TakesAnyClosingDate { get; init; }

    /// <summary>The sentences that the dialect publishes for rules where they differ from the master's; codes are the same.</summary>
    public IReadOnlyDictionary<Rule, Rule> Wording { get; init; } = FrozenDictionary<Rule, Rule>.Empty;

    /// <summary>What only this dialect carries; null if it carries nothing of its own.</summary>
    public ICustomerExtension? Extension { get; init; }

    /// <summary>
    /// The form that a request of this form really fills in. A lead category makes it a lead's, unless it is an IMPORT, which no lead can be: that is its one
    /// defect then (C008.I02).
    /// </summary>
    public CustomerForm For(string? category, SourceOfRiskLevel? source) =>
        ForLeads is { } forLeads && source != SourceOfRiskLevel.Import && IsOfLead(category) ? forLeads : this;

    /// <summary>Whether a risk management category marks a lead: its code begins or ends with LEAD (fields.json, riskManagementCategory).</summary>
    public static bool IsOfLead(string? category) =>
        category is not null && (category.StartsWith("LEAD", StringComparison.Ordinal) || category.EndsWith("LEAD", StringComparison.Ordinal));

    /// <summary>Whether the form can carry a field of the customer itself.</summary>
    public bool Accepts(string field) => Fields.Contains(field);

    /// <summary>The message of a finding as the dialect publishes it.</summary>
    public string MessageOf(Finding finding) => finding.Translate(rule => Wording.GetValueOrDefault(rule, rule), segment => segment).Message;

    /// <summary>Whether the form requires a field of parties of that type.</summary>
    public bool Requires<T>(FieldTable<T> table, Field<T> field, EntityType type) =>
        (field.OnlyFor is null || field.OnlyFor == type) && _parts.TryGetValue(table, out var part) && part.Requires(field.Name, type);

    /// <summary>The longest text that the form takes in a field.</summary>
    public int MaxLengthIn<T>(FieldTable<T> table, Field<T> field) => _parts.TryGetValue(table, out var part) ? part.LimitOf(field.Name) ?? field.MaxLength : field.MaxLength;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
