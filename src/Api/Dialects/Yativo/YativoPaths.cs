namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The published paths of this dialect.</summary>
internal static class YativoPaths
{
    /// <summary>The base path that clients configure.</summary>
    public const string Root = "api/v1";

    private static readonly PathString[] Roots =
    [
        $"/{Root}/auth", $"/{Root}/customer", $"/{Root}/business", $"/{Root}/locations", $"/{Root}/individual-kyc", $"/{Root}/business-kyc",
        "/api/individual-kyc", "/api/business-kyc",
    ];

    private static readonly PathString Bare = $"/{Root}";

    /// <summary>Returns whether a path belongs to this dialect. Paths under its base that belong to no other dialect belong to it too.</summary>
    public static bool IsOfDialect(PathString path) => Roots.Any(root => path.StartsWithSegments(root)) || path.StartsWithSegments(Bare);

    /// <summary>Returns whether a path is that of a customer. Error responses to its deletion have formats of their own.</summary>
    public static bool IsCustomer(PathString path) => path.StartsWithSegments($"/{Root}/customer");
}
