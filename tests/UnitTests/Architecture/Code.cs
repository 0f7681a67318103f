using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Onboarding.Api.Common;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.UnitTests.Architecture;

/// <summary>
/// The compiled code: every type of the four layers and the types that it uses, also inside its methods. So a use is found however the source spells it.
/// </summary>
internal static class Code
{
    private static readonly ArchUnitNET.Domain.Architecture Compiled = new ArchLoader()
        .LoadAssemblies(typeof(Rule).Assembly, typeof(ApplicationModule).Assembly, typeof(OnboardingDbContext).Assembly, typeof(MvcModule).Assembly).Build();

    /// <summary>Every hand-written type except the migrations.</summary>
    public static IReadOnlyList<IType> Types { get; } = [.. Compiled.Types.Where(type => Steps(type) is ["Onboarding", ..] && !Steps(type).Contains("Migrations"))];

    /// <summary>The part of the Api with the pages for people. It stands beside the modules, as a dialect does, and sends requests to all of them.</summary>
    public const string Pages = "Console";

    /// <summary>The modules of the service: the parts of the layers other than Common, the dialects and the pages.</summary>
    public static IReadOnlyList<string> Modules { get; } = [.. Types.Select(Module).OfType<string>().Distinct().Except(["Common", "Dialects", Pages]).Order()];

    /// <summary>The dialects.</summary>
    public static IReadOnlyList<string> Dialects { get; } = [.. Types.Where(type => Module(type) == "Dialects").Select(Dialect).OfType<string>().Distinct().Order()];

    /// <summary>Returns the layer of a type; null if it is not a type of the service.</summary>
    public static string? Layer(this IType type) => Steps(type) is ["Onboarding", var layer, ..] ? layer : null;

    /// <summary>Returns the module of a type; null at the root of a layer and outside the service.</summary>
    public static string? Module(this IType type) => Steps(type) is ["Onboarding", _, var module, ..] ? module : null;

    /// <summary>Returns the dialect of a type; null if it belongs to none.</summary>
    public static string? Dialect(this IType type) => Steps(type) is ["Onboarding", _, "Dialects", var dialect, ..] ? dialect : null;

    /// <summary>Returns whether a type belongs to its module's contracts.</summary>
    public static bool IsContract(this IType type) => Steps(type) is ["Onboarding", _, _, "Contracts", ..];

    /// <summary>Returns whether a type is in a namespace or below it.</summary>
    public static bool IsIn(this IType type, string space) => Space(type) == space || Space(type).StartsWith(space + ".", StringComparison.Ordinal);

    /// <summary>Returns every other type that a type uses, in signatures, attributes and bodies.</summary>
    public static IEnumerable<IType> Uses(this IType type) =>
        type.Dependencies.Select(use => use.Target).Where(target => target is not GenericParameter && target.FullName != type.FullName).DistinctBy(target => target.FullName);

    /// <summary>Returns the uses that a rule forbids, each as a sentence.</summary>
    public static IEnumerable<string> Offences(Func<IType, bool> types, Func<IType, IType, bool> isForbidden) =>
        from type in Types
        where types(type)
        from use in type.Uses()
        where isForbidden(type, use)
        select $"{type.FullName} uses {use.FullName}";

    private static string Space(IType type) => type.Namespace?.FullName ?? "";

    private static string[] Steps(IType type) => Space(type).Split('.');
}
