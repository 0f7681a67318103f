using Microsoft.OpenApi;
using Onboarding.Api.Common.Documentation;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The dialect in the API description.</summary>
internal static class YativoDescription
{
    private const string Key = "yativoApiKey";
    private const string Secret = "yativoApiSecret";

    /// <summary>The section.</summary>
    public static ApiSection Section { get; } = new(
        YativoDialect.Text,
        "Yativo",
        "The Yativo API: customers, their verification (KYC and KYB), files, webhooks and look-ups.",
        YativoPaths.IsOfDialect)
    {
        Subjects =
        [
            ("Customers", "Creates, reads, lists, changes and deletes customers."),
            ("Verification", "Submits persons (KYC) and businesses (KYB) for verification, and reads the status. Create a customer first: its id is "
                + "customer_id."),
            ("Sign-in", "Exchanges a client's id and secret for a bearer token. An operator adds the client by the core API."),
            ("Files", "Stores files that submissions name by their URLs."),
            ("Webhooks", "Configures the webhook of the account."),
            ("Look-ups", "Countries, occupations and other code lists. No call needs sign-in."),
        ],
        First = ["YativoKyc_SubmitIndividual"],
        OwnSchemes = new Dictionary<string, OpenApiSecurityScheme>
        {
            [Key] = Header(YativoModule.KeyHeader, "The client's id. It is sent together with its secret."),
            [Secret] = Header(YativoModule.SecretHeader, "The client's secret."),
        },
        SignIns = [[SecuritySchemes.Bearer], [Key, Secret], [SecuritySchemes.Basic]],
    };

    private static OpenApiSecurityScheme Header(string name, string text) => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = name,
        Description = text,
    };
}
