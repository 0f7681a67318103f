using System.Collections.Frozen;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>A condition: one of the values is present at one of the paths.</summary>
/// <param name="Inputs">The paths.</param>
/// <param name="Values">The values, in the form of <see cref="InputPath.Read"/>.</param>
/// <param name="List">The name of the list that the values come from; null if the condition has its own values.</param>
public sealed record Condition(IReadOnlyList<InputPath> Inputs, FrozenSet<string> Values, string? List)
{
    /// <summary>Returns the paths at which the condition is met, each with the value that meets it.</summary>
    public IEnumerable<(InputPath Input, string Value)> Matches(Func<InputPath, IReadOnlyList<string>> read) =>
        from input in Inputs
        from value in read(input)
        where Values.Contains(value)
        select (input, value);
}
