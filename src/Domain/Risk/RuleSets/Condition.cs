using System.Collections.Frozen;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>One of some values at one of some places.</summary>
/// <param name="Inputs">The places.</param>
/// <param name="Values">The values, in the form of <see cref="InputPath.Read"/>.</param>
/// <param name="List">The name of the list the values come from; nothing if the document states them in place.</param>
public sealed record Condition(IReadOnlyList<InputPath> Inputs, FrozenSet<string> Values, string? List)
{
    /// <summary>The places where it holds, with the values that made it hold.</summary>
    public IEnumerable<(InputPath Input, string Value)> Met(Func<InputPath, IReadOnlyList<string>> read) =>
        from input in Inputs
        from value in read(input)
        where Values.Contains(value)
        select (input, value);
}
