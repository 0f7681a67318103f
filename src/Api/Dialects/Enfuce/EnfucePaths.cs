namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The published paths of this dialect.</summary>
internal static class EnfucePaths
{
    /// <summary>The base path of all calls. Clients configure the part before the version.</summary>
    public const string Root = "customer/v3";

    private static readonly PathString Base = "/customer";

    /// <summary>Returns whether a path belongs to this dialect.</summary>
    public static bool IsOfDialect(PathString path) => path.StartsWithSegments(Base);
}
