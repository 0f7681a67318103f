using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The loop over a list: each element against the field table of its kind, under the list's step.</summary>
public static class ListRules
{
    /// <summary>The most elements a list may have.</summary>
    public const int MaxItems = 10_000;

    /// <summary>Checks every element; a list that is too long is rejected without looking at its elements.</summary>
    public static void Check<T>(IReadOnlyList<T>? items, PathSegment segment, FieldTable<T> fields, RuleContext rules, ValidationContext context)
    {
        if (context.IsUnreadable(segment.Path))
        {
            context.Enter(segment with { Message = "" });
            context.Add(ListErrors.Invalid, "", Label(segment));
            context.Leave();
        }

        if (items is null)
        {
            return;
        }

        if (items.Count > MaxItems)
        {
            context.Enter(segment with { Message = "" });
            context.Add(ListErrors.TooMany, "");
            context.Leave();
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(segment, i);
            if (context.IsUnreadable(""))
            {
                context.Add(ListErrors.ElementInvalid, "");
            }
            else
            {
                fields.Check(items[i], rules, context);
            }

            context.Leave();
        }
    }

    /// <summary>A list's name in messages.</summary>
    public static string Label(PathSegment segment) => char.ToUpperInvariant(segment.Path[0]) + segment.Path[1..];
}
