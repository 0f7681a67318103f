using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests;

/// <summary>Names of dialects, and a registry with some of them, for tests that need any.</summary>
internal static class Dialect
{
    public static DialectName Amlyze { get; } = new("amlyze");

    public static DialectName Yativo { get; } = new("yativo");

    public static DialectName Enfuce { get; } = new("enfuce");

    public static DialectRegistry Registry(Action<string, DialectName>? formerNameUsed = null) =>
        new([new CoreDialect(), new Named(Amlyze, ["default", "A", "B", "C"]), new Named(Yativo, []), new Named(Enfuce, [])], formerNameUsed);

    private sealed record Named(DialectName Name, IReadOnlyList<string> Profiles) : IDialect;
}
