using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Dialects.Plain;

namespace Onboarding.IntegrationTests.Common;

/// <summary>The whole program on a free port, and what clients and operators do with it.</summary>
public sealed class OnboardingApp : WebApplicationFactory<Program>
{
    private readonly Database _database;
    private readonly AppChoices _choices;
    private HttpClient? _client;

    internal OnboardingApp(Database database, AppChoices choices)
    {
        (_database, _choices) = (database, choices);
        UseKestrel();

    }

    /// <summary>A client of the running app.</summary>
    public HttpClient Client => _client ??= NewClient();

    // A test that sends a session's cookie does so itself. Otherwise it would sign in the requests of other tests: the factory's own client of a
    // server with sockets keeps cookies whatever its options say.
    private HttpClient NewClient()
    {
        using var first = CreateClient();
        return new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = first.BaseAddress };
    }

    /// <summary>Asks any path.</summary>
    public async Task<Answer> Get(string path) => await Answer.Of(await Client.GetAsync(path));

    /// <summary>One customer with all data, by the institution's own number.</summary>
    public Task<Answer> GetCustomer(string externalId) => Get($"/onboarding/v1/customers/by-external-id/{Uri.EscapeDataString(externalId)}");

    /// <summary>A customer once it was assessed: level and status stay as they are from then on.</summary>
    public Task<Answer> Assessed(string externalId) =>
        Eventually.Value(async () => (await GetCustomer(externalId)).ShouldBeOk(), customer => customer.Json["riskLevel"] is not null);

    /// <summary>The identity of a customer that must be there.</summary>
    public async Task<string> IdOf(string externalId) => (await GetCustomer(externalId)).ShouldBeOk().Json["id"]!.GetValue<string>();

    /// <summary>A page of customers.</summary>
    public Task<Answer> List(string query) => Get($"/onboarding/v1/customers?{query}");

    /// <summary>All versions of a customer.</summary>
    public Task<Answer> Versions(string id) => Get($"/onboarding/v1/customers/{id}/versions");

    /// <summary>The differences between two versions.</summary>
    public Task<Answer> Difference(string id, int from, int to) => Get($"/onboarding/v1/customers/{id}/versions/{from}/diff/{to}");

    /// <summary>A page of the audit trail.</summary>
    public Task<Answer> Audit(string query = "") => Get($"/onboarding/v1/audit?{query}");

    /// <summary>The audit entries of one audit user.</summary>
    public async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> AuditOf(string user) =>
        (await Audit($"limit=200&user={Uri.EscapeDataString(user)}")).ShouldBeOk().Items;

    /// <summary>Runs plain SQL, with values as parameters, as an administrator would; returns the number of rows.</summary>
    public async Task<int> Sql(FormattableString sql)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Database.ExecuteSqlAsync(sql);
    }

    /// <summary>Counts by plain SQL: <c>SELECT COUNT(*) AS Value FROM …</c>.</summary>
    public async Task<int> Count(FormattableString sql)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Database.SqlQuery<int>(sql).ToListAsync()).Single();
    }

    /// <summary>Reads texts by plain SQL: <c>SELECT … AS Value FROM …</c>.</summary>
    public async Task<IReadOnlyList<string>> Texts(FormattableString sql)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Database.SqlQuery<string>(sql).ToListAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_choices.Environment);
        // The factory's own way to a free port changes addresses of a server that may have started by then.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Database:Provider", _database.Provider);
        builder.UseSetting("ConnectionStrings:Onboarding", _database.ConnectionString);
        builder.UseSetting("DataProtection:KeysFolder", _database.KeysFolder);
        builder.UseSetting("Logging:LogLevel:Default", _choices.Log is null ? "None" : "Trace");
        builder.UseSetting("Logging:LogLevel:Microsoft", _choices.Log is null ? "None" : "Trace");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", _choices.Log is null ? "None" : "Trace");
        if (_database.SpeaksPlain && _choices.Environment == "Development")
        {
            // Beside those that the environment itself lets in.
            builder.UseSetting("Authentication:Anonymous:9", PlainDialect.Text);
        }

        foreach (var (name, value) in _choices.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (_choices.Log is not null)
            {
                logging.AddProvider(_choices.Log);
            }
        });
        builder.ConfigureTestServices(services =>
        {
            if (_database.SpeaksPlain)
            {
                services.AddPlain();
            }

            if (_choices.Clock is not null)
            {
                services.AddSingleton(_choices.Clock);
            }

            _choices.Services?.Invoke(services);
        });
    }
}
