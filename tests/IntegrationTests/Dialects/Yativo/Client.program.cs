using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using FluentAssertions;

/// <summary>A client of this dialect: sign-in, customers, verification, files, the webhook, lists of words and the rejections.</summary>
public static class Program
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/wcAAgMBAZ8AItQAAAAASUVORK5CYII=";

    public static async Task Run(HttpClient http)
    {
        await SignIn(http);
        var id = await Customers(new(http));
        await Verification(new(http), id);
        await Files(new(http));
        await Webhook(new(http));
        (await new YativoLocationsClient(http).ListCountriesAsync()).Data.Should().NotBeEmpty();
        (await new YativoLookUpsClient(http).ListSourcesAsync()).Should().ContainKey("Salary");
    }

    // An operator adds the client; this API has no call for it.
    private static async Task SignIn(HttpClient http)
    {
        var added = await http.PostAsJsonAsync("onboarding/v1/clients", new { name = "Payments", account = $"c{Guid.NewGuid():N}"[..20], dialects = new[] { "yativo" } });
        var client = JsonNode.Parse(await added.Content.ReadAsStringAsync())!;
        var auth = new YativoAuthClient(http);
        var rejected = (await FluentActions.Awaiting(() => auth.LoginAsync(new() { Account_id = (string)client["clientId"]!, App_secret = "wrong" }))
            .Should().ThrowAsync<ApiException<YativoErrorBody>>()).Which;
        rejected.StatusCode.Should().Be(401);
        rejected.Result.Message.Should().NotBeEmpty();

        var anonymous = await FluentActions.Awaiting(() => new YativoCustomersClient(http).ListAsync()).Should().ThrowAsync<ApiException<YativoUnauthenticatedBody>>();
        anonymous.Which.Result.Message.Should().NotBeEmpty();
        var token = await auth.LoginAsync(new() { Account_id = (string)client["clientId"]!, App_secret = (string)client["secret"]! });
        token.Expires_in.Should().BePositive();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Access_token);
    }

    private static async Task<string> Customers(YativoCustomersClient customers)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var created = await customers.CreateAsync(new() { Customer_name = "Alex Smith", Customer_email = email, Customer_phone = "+15551234567", Customer_country = "USA" });
        created.Status_code.Should().Be(201);
        created.Data.Customer_status.Should().Be(YativoCustomerStatus.Active);
        created.Data.Customer_kyc_status.Should().Be("not_started");
        var id = created.Data.Customer_id.ToString();
        (await customers.GetAsync(id)).Data.Customer_email.Should().Be(email);
        (await customers.ListAsync()).Data.Should().Contain(customer => customer.Customer_id == created.Data.Customer_id);
        await customers.ChangeAsync(id, new() { Customer_phone = "+15557654321" });
        (await customers.GetAsync(id)).Data.Customer_phone.Should().Be("+15557654321");

        var rejected = await Rejected(() => customers.CreateAsync(new() { Customer_name = "Alex Smith", Customer_email = "no address", Customer_phone = "1", Customer_country = "USA" }));
        rejected.Errors!["customer_email"].Should().NotBeEmpty();
        var missing = (await FluentActions.Awaiting(() => customers.GetAsync(Guid.NewGuid().ToString())).Should().ThrowAsync<ApiException<YativoErrorBody>>()).Which;
        missing.StatusCode.Should().Be(404);
        missing.Result.Message.Should().NotBeEmpty();
        return id;
    }

    private static async Task Verification(YativoKycClient kyc, string id)
    {
        (await kyc.SubmitIndividualAsync(Submission(id))).Data.Customer_id.Should().Be(id);
        (await kyc.StatusAsync(id)).Data.Status.Should().NotBeEmpty();
        (await kyc.PatchIndividualAsync(id, new() { Phone = "60000002" })).Status_code.Should().Be(200);

        var defective = Submission(id);
        defective.Birth_date = "tomorrow";
        (await Rejected(() => kyc.SubmitIndividualAsync(defective))).Errors.Should().ContainKey("birth_date");
    }

    private static async Task Files(YativoStorageClient files)
    {
        var uploaded = await files.UploadAsync(document: new FileParameter(new MemoryStream(Convert.FromBase64String(Picture)), "passport.png", "image/png"));
        uploaded.Data.Url.Should().StartWith("http");
        using var read = await files.GetAsync(uploaded.Data.Url.Split('/')[^1]);
        read.Stream.ReadByte().Should().Be(0x89);
    }

    private static async Task Webhook(YativoWebhooksClient webhooks)
    {
        var configured = await webhooks.ConfigureAsync(new() { Url = "https://example.com/hook" });
        configured.Data.Secret.Should().StartWith("whsec_");
        (await webhooks.ListAsync()).Data.Single().Id.Should().Be(configured.Data.Id);
        (await Rejected(() => webhooks.RedirectAsync(new() { Url = "ftp://example.com" }))).Errors.Should().ContainKey("url");
        await webhooks.DeleteAsync(configured.Data.Id.ToString());
    }

    private static YativoIndividualKycBody Submission(string id) => new()
    {
        Customer_id = id,
        First_name = "Alex",
        Last_name = "Smith",
        Email = "alex@example.com",
        Calling_code = "+370",
        Phone = "60000001",
        Birth_date = "1990-05-01",
        Nationality = "LT",
        Gender = "female",
        Tax_id = "T-1",
        Selfie_image = Picture,
        Residential_address = new()
        {
            Street_line_1 = "Main Street 1", City = "Vilnius", State = "VL", Postal_code = "01100", Country = "LT", Proof_of_address_file = "https://files.example/proof.pdf",
        },
        Identifying_information =
        [
            new() { Type = "passport", Issuing_country = "LT", Number = "P00012345", Date_issued = "2020-01-01", Expiration_date = "2030-01-01", Image_front_file = Picture },
        ],
        Employment_status = "employed",
        Most_recent_occupation_code = "132011",
        Expected_monthly_payments_usd = "0_4999",
        Source_of_funds = "salary",
        Account_purpose = "receive_salary",
        Acting_as_intermediary = false,
    };

    private static async Task<YativoFieldErrorsBody> Rejected(Func<Task> call)
    {
        var rejected = (await call.Should().ThrowAsync<ApiException<YativoFieldErrorsBody>>()).Which;
        rejected.StatusCode.Should().Be(422);
        return rejected.Result;
    }
}
