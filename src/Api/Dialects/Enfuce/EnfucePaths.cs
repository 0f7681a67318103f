namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The published paths under which this dialect is spoken.</summary>
internal static class EnfucePaths
{
    /// <summary>The base of all calls; clients are pointed at what stands before the version.</summary>
    public const string Root = "customer/v3";

    private static readonly PathString Base = "/customer";

    /// <summary>Whether the path speaks this dialect.</summary>
    public static bool IsOfDialect(PathString path) => path.StartsWithSegments(Base);
}
