namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The published paths under which this dialect is spoken.</summary>
internal static class YativoPaths
{
    /// <summary>The base that clients are pointed at.</summary>
    public const string Root = "api/v1";

    private static readonly PathString[] Roots =
    [
        $"/{Root}/auth", $"/{Root}/customer", $"/{Root}/business", $"/{Root}/locations", $"/{Root}/individual-kyc", $"/{Root}/business-kyc",
        "/api/individual-kyc", "/api/business-kyc",
    ];

    private static readonly PathString Bare = $"/{Root}";

    /// <summary>Whether the path speaks this dialect; what lies under its base and under no other dialect's is answered by it too.</summary>
    public static bool IsOfDialect(PathString path) => Roots.Any(root => path.StartsWithSegments(root)) || path.StartsWithSegments(Bare);

    /// <summary>Whether the path is that of one customer, whose deletion is rejected in shapes of its own.</summary>
    public static bool IsCustomer(PathString path) => path.StartsWithSegments($"/{Root}/customer");
}
