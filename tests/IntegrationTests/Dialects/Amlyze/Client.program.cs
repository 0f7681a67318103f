using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using FluentAssertions;

/// <summary>A client of this dialect: a request, its rejection, its events, a batch and a classifier.</summary>
public static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task Run(HttpClient http)
    {
        var customers = new AmlyzeCustomersClient(http);
        var person = Person();
        (await customers.SendAsync(person)).ResultType.Should().NotBeNullOrEmpty();

        var events = await Events(new AmlyzeEventsClient(http), person.CommunicationNumber);
        events.Select(one => one.Type).Should().OnlyContain(type => type.StartsWith("app.amlyze.customer."));
        events.Should().OnlyContain(one => one.Source == person.CommunicationNumber && one.Subject == person.CustomerExtId);

        await IsRejected(() => customers.SendAsync(person), "/customerExtId");
        var unknown = Person();
        (unknown.CitizenshipCountry, unknown.FirstName) = ("XX", null);
        await IsRejected(() => customers.SendAsync(unknown), "/citizenshipCountry");

        var simplified = Simplified();
        await new AmlyzeSimplifiedCustomersClient(http).SendAsync(simplified);

        var (stored, defective) = (Person(), Person());
        foreach (var one in new[] { stored, defective })
        {
            (one.SourceOfRiskLevel, one.RiskLevel, one.CustomerStatus) = (SourceOfRiskLevel.IMPORT, RiskLevel.LOW, CustomerStatus.ACTIVE);
        }

        defective.RiskManagementCategory = "no such category";
        var batch = await new AmlyzeBatchesClient(http).SaveAsync(new() { Customers = [stored, defective] });
        batch.Results.Should().HaveCount(2);
        batch.Results.First().Findings.Should().BeNullOrEmpty();
        batch.Results.Last().Findings!.Should().Contain(finding => finding.Path.Contains("riskManagementCategory"));

        (await new AmlyzeClassifiersClient(http).GetAsync("country")).Should().Contain(country => country.Code == "LT");
    }

    private static AmlyzeCustomerRequest Person()
    {
        var id = Guid.NewGuid().ToString("N");
        return new()
        {
            CommunicationNumber = $"com-{id}",
            Requester = "Example Bank",
            Action = AmlyzeRequestAction.CREATE,
            SourceOfRiskLevel = SourceOfRiskLevel.EVALUATE,
            RiskManagementCategory = "IND",
            EntityType = EntityType.INDIVIDUAL,
            CustomerExtId = $"cust-{id}",
            IsPEP = true,
            ApplicationDate = new(2024, 5, 28, 0, 0, 0, TimeSpan.Zero),
            BirthDate = new(1990, 2, 3, 0, 0, 0, TimeSpan.Zero),
            FirstName = "Jonas",
            LastName = "Jonaitis",
            CitizenshipCountry = "LT",
            ListContact = [new() { ContactType = ContactType.EMAIL, ContactDetails = $"{id}@example.com" }],
        };
    }

    private static AmlyzeSimplifiedCustomerRequest Simplified()
    {
        var id = Guid.NewGuid().ToString("N");
        return new()
        {
            CommunicationNumber = $"com-{id}",
            Requester = "Example Bank",
            RiskManagementCategory = "IND",
            EntityType = EntityType.INDIVIDUAL,
            CustomerExtId = $"cust-{id}",
            ApplicationDate = new(2024, 5, 28, 0, 0, 0, TimeSpan.Zero),
            FirstName = "Ona",
            LastName = "Onaitė",
            RiskLevel = RiskLevel.LOW,
            CustomerStatus = CustomerStatus.ACTIVE,
            CitizenshipCountry = "LT",
        };
    }

    private static async Task<AmlyzeEventBody[]> Events(AmlyzeEventsClient client, string number)
    {
        for (var end = DateTime.UtcNow + Patience; ; await Task.Delay(100))
        {
            if ((await client.GetAsync(number)).Events is { Count: > 0 } events || DateTime.UtcNow > end)
            {
                return [.. (await client.GetAsync(number)).Events];
            }
        }
    }

    private static async Task IsRejected(Func<Task> call, string path)
    {
        var rejected = (await call.Should().ThrowAsync<ApiException<AmlyzeEverythingBody>>()).Which;
        rejected.StatusCode.Should().Be(400);
        rejected.Result.ErrorCode.Should().NotBeNullOrEmpty();
        rejected.Result.Findings!.Should().Contain(finding => finding.Path == path && finding.Code.Length > 0 && finding.Message.Length > 0);
    }
}
