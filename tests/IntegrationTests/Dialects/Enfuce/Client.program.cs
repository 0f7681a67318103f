using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using FluentAssertions;

/// <summary>A client of this dialect: customers, their changes, a link and the rejections. The contract has no events.</summary>
public static class Program
{
    private const string User = "client@example.com";

    public static async Task Run(HttpClient http)
    {
        await SignIn(http);
        var customers = new EnfuceCustomersClient(http);
        var person = Person();
        var id = (await customers.CreatePrivateAsync(User, person)).Id;
        var read = await customers.GetAsync(id, User);
        read.FirstName.Should().Be(person.FirstName);
        read.Role.Should().Be(EnfuceRole.PRIVATE);
        read.Address!.City.Should().Be("Mariehamn");
        read.RiskScore.Should().Be(EnfuceRiskScore.Low);
        (await customers.GetByNumberAsync(person.CustomerNumber!, User)).Id.Should().Be(read.Id);
        (await customers.IdOfRegNoAsync(person.RegNo, User)).Id.Should().Be(id);

        await customers.ChangePrivateAsync(id, User, new() { Email = "matti@example.com" });
        var changed = await customers.GetAsync(id, User);
        changed.Email.Should().Be("matti@example.com");
        changed.FirstName.Should().Be(person.FirstName, "a member that is not sent does not change");

        var parent = (await customers.CreateCorporateAsync(User, Company())).Id;
        var links = new EnfuceLinksClient(http);
        await links.CreateAsync(id, User, new() { Type = EnfuceLinkType.CUSTOMER_LINK, CustomerId = long.Parse(parent, CultureInfo.InvariantCulture) });
        (await links.GetAsync(id, User)).CustomerId.ToString(CultureInfo.InvariantCulture).Should().Be(parent);
        await links.DeleteAsync(id, User);

        var defective = Person();
        (defective.Locale, defective.Address!.Country) = ("xx", "Nowhere");
        var rejected = await Rejected(() => customers.CreatePrivateAsync(User, defective), 400);
        rejected.Errors!.Select(error => error.Field).Should().Contain("locale").And.Contain("address.country");
        rejected.Errors!.Should().OnlyContain(error => error.Code.Length > 0 && error.Message.Length > 0);
        (await Rejected(() => customers.GetAsync("1", User), 404)).Status.Should().Be(404);
        (await Rejected(() => customers.CreatePrivateAsync(User, person), 409)).Description.Should().NotBeEmpty();
    }

    // An operator adds the client; this API has no call for it.
    private static async Task SignIn(HttpClient http)
    {
        var added = await http.PostAsJsonAsync("onboarding/v1/clients", new { name = "Cards", account = $"e{Guid.NewGuid():N}"[..20], dialects = new[] { "enfuce" } });
        var client = JsonNode.Parse(await added.Content.ReadAsStringAsync())!;
        await FluentActions.Awaiting(() => new EnfuceCustomersClient(http).GetAsync("1", User)).Should().ThrowAsync<ApiException<EnfuceErrorBody>>();
        var credentials = Encoding.UTF8.GetBytes($"{(string)client["clientId"]!}:{(string)client["secret"]!}");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
    }

    private static EnfucePrivateBody Person() => new()
    {
        CustomerNumber = $"H-{Guid.NewGuid():N}"[..20],
        Locale = "fi_FI",
        RegNo = $"{Guid.NewGuid():N}"[..20],
        FirstName = "Matti",
        LastName = "Korhonen",
        RiskScore = EnfuceRiskScore.Low,
        Address = Address(),
    };

    private static EnfuceCorporateBody Company() => new()
    {
        CustomerNumber = $"C-{Guid.NewGuid():N}"[..20],
        Locale = "fi_FI",
        RegNo = $"{Guid.NewGuid():N}"[..20],
        Name = "Korhonen Oy",
        Address = Address(),
    };

    private static EnfuceAddressBody Address() => new() { Address1 = "Kings street 12", City = "Mariehamn", Country = "FIN", ZipCode = "22100" };

    private static async Task<EnfuceErrorBody> Rejected(Func<Task> call, int status)
    {
        var rejected = (await call.Should().ThrowAsync<ApiException<EnfuceErrorBody>>()).Which;
        rejected.StatusCode.Should().Be(status);
        return rejected.Result;
    }
}
