using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The loop over a list: each element against the field table of its kind, under the list's step.</summary>
public static class ListRules
{
    /// <summary>The most elements a list may have.</summary>
    public const int MaxItems = 10_000;

    /// <summary>Checks every element; a list that is too long is refused without looking at its elements.</summary>
    public static void Check<T>(IReadOnlyList<T>? items, Step step, FieldTable<T> fields, Judging judging, Walk walk)
    {
        if (walk.IsUnreadable(step.Path))
        {
            walk.Enter(step with { Says = "" });
            walk.Report(ListErrors.Invalid, "", Label(step));
            walk.Leave();
        }

        if (items is null)
        {
            return;
        }

        if (items.Count > MaxItems)
        {
            walk.Enter(step with { Says = "" });
            walk.Report(ListErrors.TooMany, "");
            walk.Leave();
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            walk.Enter(step, i);
            if (walk.IsUnreadable(""))
            {
                walk.Report(ListErrors.ElementInvalid, "");
            }
            else
            {
                fields.Check(items[i], judging, walk);
            }

            walk.Leave();
        }
    }

    /// <summary>A list's name in messages.</summary>
    public static string Label(Step step) => char.ToUpperInvariant(step.Path[0]) + step.Path[1..];
}
