using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Valid submissions for verification, and calls about their customers.</summary>
internal static class KycPayload
{
    public const string Individual = "/individual-kyc/submit";
    public const string Business = "/business-kyc/submit";
    public const string Update = "/customer/kyc/update";

    /// <summary>Returns the submission of a person, of low risk unless the nationality has a higher one.</summary>
    public static JsonObject Person(string customer, string nationality = "LT", string number = "P00012345", string? file = null) => new()
    {
        ["customer_id"] = customer,
        ["first_name"] = "Alex",
        ["last_name"] = "Smith",
        ["middle_name"] = "Quinn",
        ["email"] = "alex@example.com",
        ["calling_code"] = "+370",
        ["phone"] = "60000001",
        ["birth_date"] = "1990-05-01",
        ["nationality"] = nationality,
        ["gender"] = "Female",
        ["tax_id"] = "T-1",
        ["selfie_image"] = file ?? YativoPayload.Picture,
        ["residential_address"] = new JsonObject
        {
            ["street_line_1"] = "Main Street 1",
            ["city"] = "Vilnius",
            ["state"] = "VL",
            ["postal_code"] = "01100",
            ["country"] = "LT",
            ["proof_of_address_file"] = "https://files.example/proof.pdf",
        },
        ["identifying_information"] = new JsonArray(Document(number, file)),
        ["employment_status"] = "employed",
        ["most_recent_occupation_code"] = "132011",
        ["expected_monthly_payments_usd"] = "0_4999",
        ["source_of_funds"] = "salary",
        ["account_purpose"] = "receive_salary",
        ["acting_as_intermediary"] = false,
    };

    public static JsonObject Document(string number, string? file = null) => new()
    {
        ["type"] = "passport",
        ["issuing_country"] = "LT",
        ["number"] = number,
        ["date_issued"] = "2020-01-01",
        ["expiration_date"] = "2030-01-01",
        ["image_front_file"] = file ?? YativoPayload.Picture,
        ["image_back_file"] = "https://files.example/back.png",
    };

    /// <summary>Returns the submission of a business.</summary>
    public static JsonObject Company(string customer) => new()
    {
        ["customer_id"] = customer,
        ["business_legal_name"] = "Example Ltd",
        ["business_trade_name"] = "Example",
        ["business_description"] = "Sells examples",
        ["email"] = "office@example.com",
        ["business_type"] = "llc",
        ["registration_number"] = "R-1",
        ["incorporation_date"] = "2010-01-01",
        ["registered_address"] = new JsonObject { ["street_line_1"] = "Main Street 1", ["city"] = "Vilnius", ["country"] = "LT" },
        ["beneficial_owners"] = new JsonArray(new JsonObject
        {
            ["first_name"] = "Ann",
            ["last_name"] = "Owner",
            ["birth_date"] = "1970-01-01",
            ["nationality"] = "LT",
            ["ownership_percentage"] = 100,
        }),
    };

    /// <summary>Returns the data of a customer's verification.</summary>
    public static async Task<JsonNode> Kyc(this YativoCaller caller, string customer) => (await caller.Get($"/customer/kyc/{customer}")).ShouldBeOk().Json["data"]!;

    /// <summary>Returns the status of a customer's verification.</summary>
    public static async Task<string> KycStatus(this YativoCaller caller, string customer) => (await caller.Kyc(customer))["status"]!.GetValue<string>();

    /// <summary>Waits for a status of a customer's verification and returns its data.</summary>
    public static async Task<JsonNode> KycOnce(this YativoCaller caller, string customer, string status)
    {
        var last = "";
        await Eventually.True(async () => (last = await caller.KycStatus(customer)) == status, () => $"it is {last}, not {status}");
        return await caller.Kyc(customer);
    }

    /// <summary>Returns the path of a customer's open case.</summary>
    public static async Task<string> CaseOf(this YativoCaller caller, string customer) =>
        $"cases/{(await caller.Core($"cases?customerId={customer}")).ShouldBeOk().Items.Should().ContainSingle().Subject["id"]}";
}
