using System.Text.Json.Nodes;
using Onboarding.Domain.Customers.Documents;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Customers;
using Onboarding.IntegrationTests.Notifications;
using static Onboarding.IntegrationTests.Customers.ContentCalls;
using static Onboarding.IntegrationTests.Notifications.NotificationCalls;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>Keys are rotated and data is encrypted again while a server runs.</summary>
public abstract class Keys(Database database)
{
    [Fact]
    public async Task A_new_key_is_used_at_once_and_old_data_stays_readable_and_can_be_reencrypted()
    {
        var app = await database.Start(Settings());
        await using var receiver = await WebhookReceiver.Start();
        var (subscription, secret) = await app.Subscribe(receiver.Url);
        var (customer, old, recent) = (await app.NewCustomer(), NewDocument(), NewDocument());
        var (first, second) = (Png(), Png(2 << 20));
        await app.Keep(customer, old, DocumentPurpose.Front, first);
        await app.Keep(customer, old, DocumentPurpose.Back, second);

        var rotated = await Run("keys", "rotate", "--json");
        var key = JsonNode.Parse(rotated.LastLine)!["key"]!.GetValue<Guid>();
        await Eventually.True(
            async () =>
            {
                await app.Keep(customer, recent = NewDocument(), DocumentPurpose.Front, first);
                return await UnderKey(app, key) > 0;
            },
            () => "the server did not use the new key");
        (await app.ReadContent(customer, old)).Should().Equal(first);
        var outdated = await app.Count($"SELECT COUNT(*) AS Value FROM DocumentContents WHERE KeyId <> {key}");

        // Two simultaneous commands share the work without loss, and the server continues to read.
        var (one, other) = (Run("documents", "reencrypt", "--json"), Run("documents", "reencrypt", "--json"));
        (await app.ReadContent(customer, old)).Should().Equal(first);
        int[] done = [Figure(await one), Figure(await other)];
        done.Sum().Should().BeGreaterThanOrEqualTo(outdated + 1);
        (await app.Count($"SELECT COUNT(*) AS Value FROM DocumentContents WHERE KeyId <> {key}")).Should().Be(0);
        (await app.ReadContent(customer, old)).Should().Equal(first);
        (await app.ReadContent(customer, old, "?side=back")).Should().Equal(second);
        (await app.ReadContent(customer, recent)).Should().Equal(first);
        Figure(await Run("documents", "reencrypt", "--json")).Should().Be(0);

        // Neither contents nor secrets need the old keys any more.
        foreach (var file in Directory.GetFiles(database.KeysFolder, "*.xml").Where(file => !file.Contains(key.ToString(), StringComparison.OrdinalIgnoreCase)))
        {
            File.Move(file, file + ".away");
        }

        (await Run("clients", "list")).ExitCode.Should().Be(0);
        await app.Act($"{Subscriptions}/{subscription}/ping");
        await app.Settled(subscription, "DELIVERED");
        secret.Should().NotBeEmpty();
        (await app.Audit("limit=200")).ShouldBeOk().Items.Select(entry => entry["command"]!.GetValue<string>()).Should().Contain(["RotateKeys", "BeginReencryption"])
            .And.NotContain("ReencryptRows");
    }

    private static Task<int> UnderKey(OnboardingApp app, Guid key) => app.Count($"SELECT COUNT(*) AS Value FROM DocumentContents WHERE KeyId = {key}");

    private static int Figure(CommandRun run)
    {
        run.ExitCode.Should().Be(0, run.Error);
        var json = JsonNode.Parse(run.LastLine)!;
        (json["unreadable"]!.GetValue<int>(), json["finished"]!.GetValue<bool>()).Should().Be((0, true));
        return json["reencrypted"]!.GetValue<int>();
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of(database, args);
}

public sealed class KeysOnSqlite(SqliteDatabase database) : Keys(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class KeysOnSqlServer(SqlServerDatabase database) : Keys(database.Plain()), IClassFixture<SqlServerDatabase>;

/// <summary>A start without keys that stored data requires.</summary>
public abstract class LostKeys(Database database)
{
    [Fact]
    public async Task A_missing_key_of_stored_rows_stops_the_start_and_no_new_key_is_created()
    {
        var app = await database.Start();
        var (customer, early, late) = (await app.NewCustomer(), NewDocument(), NewDocument());
        await app.Keep(customer, early, DocumentPurpose.Front, Png());
        await database.Stop(app);
        var first = Path.GetFileName(Directory.GetFiles(database.KeysFolder, "*.xml").Single());
        var rotated = await CommandRun.Of(database, "keys", "rotate");
        (rotated.ExitCode, rotated.Error).Should().Be((0, ""));
        app = await database.Start();
        await app.Keep(customer, late, DocumentPurpose.Front, Png());
        await database.Stop(app);

        // One of two keys is lost.
        var away = Directory.CreateTempSubdirectory("onboarding-away-");
        File.Move(Path.Combine(database.KeysFolder, first), Path.Combine(away.FullName, first));
        await Rejected(first["key-".Length..^".xml".Length]);

        // All keys are lost.
        foreach (var file in Directory.GetFiles(database.KeysFolder, "*.xml"))
        {
            File.Move(file, Path.Combine(away.FullName, Path.GetFileName(file)));
        }

        await Rejected("2");
        Directory.GetFiles(database.KeysFolder, "*.xml").Should().BeEmpty("a new ring beside the data would hide the loss");
        var command = await CommandRun.Of(database, "documents", "reencrypt");
        command.ExitCode.Should().Be(1);
        command.Error.Should().StartWith("Onboarding cannot run: The key folder");

        foreach (var file in away.GetFiles())
        {
            file.MoveTo(Path.Combine(database.KeysFolder, file.Name));
        }

        away.Delete();
        app = await database.Start();
        (await app.ReadContent(customer, early)).Should().NotBeEmpty();
        (await app.ReadContent(customer, late)).Should().NotBeEmpty();
    }

    private async Task Rejected(string lost) =>
        (await FluentActions.Awaiting(() => database.Start()).Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should()
            .StartWith("The key folder").And.Contain("lacks keys").And.Contain("document contents").And.Contain(lost == "2" ? ", " : lost);
}

public sealed class LostKeysOnSqlite(SqliteDatabase database) : LostKeys(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class LostKeysOnSqlServer(SqlServerDatabase database) : LostKeys(database.Plain()), IClassFixture<SqlServerDatabase>;

/// <summary>Webhook secrets require their key too.</summary>
public abstract class LostKeysOfSecrets(Database database)
{
    [Fact]
    public async Task A_missing_key_of_a_webhook_secret_stops_the_start()
    {
        var app = await database.Start(Settings());
        await app.Subscribe("https://127.0.0.1/hook");
        await database.Stop(app);
        Directory.Delete(database.KeysFolder, recursive: true);

        (await FluentActions.Awaiting(() => database.Start()).Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("1 webhook secrets");

        Directory.CreateDirectory(database.KeysFolder).EnumerateFiles().Should().BeEmpty();
    }
}

public sealed class LostKeysOfSecretsOnSqlite(SqliteDatabase database) : LostKeysOfSecrets(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class LostKeysOfSecretsOnSqlServer(SqlServerDatabase database) : LostKeysOfSecrets(database.Plain()), IClassFixture<SqlServerDatabase>;
