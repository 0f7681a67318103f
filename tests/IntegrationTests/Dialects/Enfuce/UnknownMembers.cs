using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>Members that the published bodies do not have: ignored, or rejected by a setting.</summary>
public abstract class UnknownMembers(Database database)
{
    [Fact]
    public async Task Unknown_members_are_ignored_unless_a_setting_rejects_them()
    {
        var (lenient, strict) = (await EnfuceCaller.Of(await database.App()), await EnfuceCaller.Of(await database.Start(("Enfuce:UnknownNames", "Reject"))));
        var body = EnfucePayload.Private().With("nickName", "A");
        body["address"]!.AsObject()["planet"] = "Earth";

        var rejected = await strict.Post("/v3/PRIVATE", body);

        ((int)rejected.Status).Should().Be(400, rejected.Body);
        rejected.Body.Should().Contain("nickName is not a member of this call.").And.Contain("address.planet is not a member of this call.").And.NotContain("Earth");
        await lenient.Create(body);
    }
}

public sealed class UnknownMembersOnSqlite(SqliteDatabase database) : UnknownMembers(database), IClassFixture<SqliteDatabase>;

public sealed class UnknownMembersOnSqlServer(SqlServerDatabase database) : UnknownMembers(database), IClassFixture<SqlServerDatabase>;
