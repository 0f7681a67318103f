using System.Collections.Frozen;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>The names of very many persons. Equal names prove less if the name is very common.</summary>
internal static class NameFrequency
{
    private static readonly FrozenSet<string> Names =
        ("mohammed ahmed ali hassan hussein abdullah abd allah khan mahmoud ibrahim omar said singh kumar maria "
            + "jose juan john david michael james robert william mary anna carlos luis kim lee park nguyen tran wang li "
            + "zhang chen liu smith "
            + "johnson williams brown jones garcia martinez rodriguez lopez gonzalez hernandez perez sanchez ivanov "
            + "petrov aleksandr sergei vladimir dmitry ivan hamid khalid mustafa salih din rahman abu umm haji jr al "
            + "bint shah islam kaur "
            + "das devi silva santos oliveira souza da pereira muller schmidt schneider fischer weber meyer")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<int> Groups = Names.Select(name => NameGroups.Of(name)).Where(group => group > 0).ToFrozenSet();

    /// <summary>The table as text.</summary>
    public static IEnumerable<string> Lines => [string.Join(' ', Names.Order(StringComparer.Ordinal))];

    /// <summary>Returns whether the name, in one of its spellings, is that of very many persons.</summary>
    public static bool IsVeryCommon(string name, int group) => Names.Contains(name) || (group > 0 && Groups.Contains(group));
}
