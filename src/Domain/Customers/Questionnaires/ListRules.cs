using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Validates lists: each element by the field table of its type, under the list's path segment.</summary>
public static class ListRules
{
    /// <summary>The maximum number of elements in a list.</summary>
    public const int MaxItems = 10_000;

    /// <summary>Validates every element. A list that is too long is rejected as a whole; its elements are not validated.</summary>
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

    /// <summary>Returns a list's name in messages.</summary>
    public static string Label(PathSegment segment) => char.ToUpperInvariant(segment.Path[0]) + segment.Path[1..];
}
