namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// The published paths of this dialect, and those that its live clients call: below /api/v1, /api (the host of verification) and /v1 (the webhook).
/// </summary>
internal static class YativoPaths
{
    /// <summary>The base path that clients configure.</summary>
    public const string Root = "api/v1";

    /// <summary>The base path of the host of verification.</summary>
    public const string KycRoot = "api";

    private static readonly PathString Bare = $"/{Root}";
    private static readonly PathString Webhook = "/v1/business/webhook";

    private static readonly PathString[] OfVerification = [.. Below("individual-kyc", "business-kyc", "kyc")];

    private static readonly PathString[] Roots =
    [
        Webhook, .. OfVerification,
        .. Below(
            "business", "countries", "subdivisions", "identification-types", "postal-codes", "occupations", "business-industries", "account-purposes",
            "source-of-funds", "expected-monthly-payments-usd"),
    ];

    /// <summary>Returns whether a path belongs to this dialect. Paths under its base that belong to no other dialect belong to it too.</summary>
    public static bool IsOfDialect(PathString path) => path.StartsWithSegments(Bare) || Roots.Any(root => path.StartsWithSegments(root));

    /// <summary>Returns whether a path is that of a customer. Error responses to its deletion have formats of their own.</summary>
    public static bool IsCustomer(PathString path) => path.StartsWithSegments($"/{Root}/customer");

    /// <summary>Returns whether a path is one of the host of verification, whose responses say whether they are a success.</summary>
    public static bool IsVerification(PathString path) =>
        OfVerification.Any(root => path.StartsWithSegments(root))
            || path.StartsWithSegments($"/{Root}/individual-kyc")
            || path.StartsWithSegments($"/{Root}/business-kyc");

    private static IEnumerable<PathString> Below(params IEnumerable<string> names) => names.Select(name => new PathString($"/{KycRoot}/{name}"));
}
