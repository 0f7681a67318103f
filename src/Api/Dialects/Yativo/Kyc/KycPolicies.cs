using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Profiles;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// How the values of a submission are written (Y25): in a form everything is text; in JSON the default profile also accepts 1 and 0 as booleans.
/// </summary>
internal static class KycPolicies
{
    private static readonly FieldPolicy Form = new() { AllowsFlagsAsText = true, AllowsFlagsAsDigits = true };
    private static readonly FieldPolicy Json = new() { AllowsFlagsAsDigits = true };

    /// <summary>Returns the policy of a request.</summary>
    public static FieldPolicy Of(HttpRequest request, YativoProfile profile) =>
        MultipartObjects.IsMultipart(request) ? Form : profile.AcceptsAlpha3Only ? YativoReader.Policy : Json;
}
