using System.Collections;
using System.Collections.Concurrent;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>The fields of a type, and their validation.</summary>
/// <param name="invalid">The rule for an invalid value of a field without its own rule; {0} is the field's label.</param>
/// <param name="forbidden">The rule for a field of the other entity type; if it is null, such a field is ignored.</param>
public sealed class FieldTable<T>(Rule invalid, Func<EntityType, Rule>? forbidden = null) : IEnumerable<Field<T>>
{
    private readonly List<Field<T>> _fields = [];
    private readonly ConcurrentDictionary<CustomerForm, Line[]> _lines = new();

    /// <summary>Adds a field.</summary>
    public void Add(Field<T> field) => _fields.Add(field);

    /// <summary>Validates an object by the customer's entity type.</summary>
    public void Check(T owner, RuleContext rules, ValidationContext context) => Check(owner, rules.EntityType, rules, context);

    /// <summary>Validates an object by its own entity type, field by field. Each field is reported at most once.</summary>
    public void Check(T owner, EntityType? type, RuleContext rules, ValidationContext context)
    {
        foreach (var line in LinesOf(rules.Form))
        {
            var field = line.Field;
            if (field.OnlyFor is { } only && type is { } own && only != own)
            {
                if (forbidden is not null && (field.IsSent(owner) || context.ContainsUnreadable(field.Name)))
                {
                    context.Add(forbidden(own), field.Name, field.Label);
                }
            }
            else
            {
                Check(line, owner, type, rules, context);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Field<T>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Check(in Line line, T owner, EntityType? type, RuleContext rules, ValidationContext context)
    {
        var field = line.Field;
        if (context.IsUnreadable(field.Name))
        {
            context.Add(field.Invalid ?? invalid, field.Name, field.Label);
        }
        else if (!field.IsSent(owner))
        {
            if (line.IsMandatory(type))
            {
                context.Add(field.Missing!, field.Name, field.Label);
            }
        }
        else if (field.Condition?.Invoke(owner, rules) == false)
        {
            context.Add(field.Invalid ?? invalid, field.Name, field.Label);
        }
        else if (field.Text?.Invoke(owner) is { } text)
        {
            if (text.Length > line.MaxLength || (field.IsKey && (text[^1] == ' ' || RelativePaths.HasRelativePart(text)))
                || !field.HasAllowedCharacters(text) || field.Format?.Invoke(text) == false)
            {
                context.Add(field.Invalid ?? invalid, field.Name, field.Label);
            }
            else if (field.Classifier is { } classifier && !rules.Classifiers.Has(classifier, text))
            {
                context.Add(field.Unknown!, field.Name, field.Label);
            }
        }
    }

    // Compiled once per form, so that a validation need not query the form.
    private Line[] LinesOf(CustomerForm form) => _lines.TryGetValue(form, out var lines) ? lines : _lines.GetOrAdd(form, Compile);

    private Line[] Compile(CustomerForm form) =>
        [.. _fields.Select(field => new Line(field, form.Requires(
            this, field, EntityType.Individual), form.Requires(this, field, EntityType.Organization), form.MaxLengthIn(this, field)))];

    private readonly struct Line
    {
        private readonly bool _ofIndividual;
        private readonly bool _ofOrganization;

        public Line(Field<T> field, bool ofIndividual, bool ofOrganization, int maxLength)
        {
            if ((ofIndividual || ofOrganization) && field.Missing is null)
            {
                throw new InvalidOperationException($"A form requires {field.Name}, which has no rule for a missing value.");
            }

            (Field, _ofIndividual, _ofOrganization, MaxLength) = (field, ofIndividual, ofOrganization, maxLength);
        }

        public Field<T> Field { get; }

        public int MaxLength { get; }

        // If the type is unknown, only fields that both types require are reported as missing.
        public bool IsMandatory(EntityType? type) => type switch
        {
            EntityType.Individual => _ofIndividual,
            EntityType.Organization => _ofOrganization,
            _ => _ofIndividual && _ofOrganization,
        };
    }
}
