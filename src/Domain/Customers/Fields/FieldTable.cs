using System.Collections;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>The fields of one kind of object, each once, and the loop that checks an object against them.</summary>
/// <param name="invalid">Reported for a bad value of a field without its own rule; {0} is the field's label.</param>
/// <param name="forbidden">Reported for a field of the other entity type; without it such a field is ignored.</param>
public sealed class FieldTable<T>(Rule invalid, Func<EntityType, Rule>? forbidden = null) : IEnumerable<Field<T>>
{
    private readonly List<Field<T>> _fields = [];

    /// <summary>Adds a line.</summary>
    public void Add(Field<T> field) => _fields.Add(field);

    /// <summary>Checks an object whose type is the customer's.</summary>
    public void Check(T owner, Judging judging, Walk walk) => Check(owner, judging.EntityType, judging, walk);

    /// <summary>Checks an object of its own type, field by field; a field is reported once.</summary>
    public void Check(T owner, EntityType? type, Judging judging, Walk walk)
    {
        foreach (var field in _fields)
        {
            if (field.OnlyFor is { } only && type is { } own && only != own)
            {
                if (forbidden is not null && (field.IsSent(owner) || walk.HoldsUnreadable(field.Name)))
                {
                    walk.Report(forbidden(own), field.Name, field.Label);
                }
            }
            else
            {
                Check(field, owner, type, judging, walk);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Field<T>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Check(Field<T> field, T owner, EntityType? type, Judging judging, Walk walk)
    {
        if (walk.IsUnreadable(field.Name))
        {
            walk.Report(field.Invalid ?? invalid, field.Name, field.Label);
        }
        else if (!field.IsSent(owner))
        {
            if (field.IsMandatory(judging.Form, type))
            {
                walk.Report(field.Missing!, field.Name, field.Label);
            }
        }
        else if (field.Text?.Invoke(owner) is { } text)
        {
            if (text.Length > field.MaxLengthIn(judging.Form) || (field.IsKey && text[^1] == ' ') || field.Format?.Invoke(text) == false)
            {
                walk.Report(field.Invalid ?? invalid, field.Name, field.Label);
            }
            else if (field.Classifier is { } classifier && !judging.Classifiers.Has(classifier, text))
            {
                walk.Report(field.Unknown!, field.Name, field.Label);
            }
        }
    }
}
