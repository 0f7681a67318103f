using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.ReferenceData;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.ReferenceData;

/// <summary>Simultaneous changes have the same result as consecutive ones. Other instances apply them within seconds.</summary>
public abstract class ClassifierConcurrency(Database database)
{
    [Fact]
    public async Task One_of_30_simultaneous_additions_of_a_code_is_accepted_and_the_others_are_rejected()
    {
        var (one, two) = (await database.App(), await database.Start());
        var code = Payload.Fresh("NEW");

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => (i % 2 == 0 ? one : two).AddCode("serviceType", code, $"Name {i}")));

        var added = answers.Should().ContainSingle(answer => answer.Status == HttpStatusCode.Created).Subject;
        foreach (var rejected in answers.Where(answer => answer != added))
        {
            rejected.ShouldBeProblem(409).Codes.Should().Equal("code_exists");
        }

        (await one.StoredCode("serviceType", code))!["name"]!.GetValue<string>().Should().Be(added.Json["name"]!.GetValue<string>());
        (await one.Trail("serviceType", code)).Should().HaveCount(30).And.ContainSingle(entry => entry == "AddClassifierCode ACCEPTED");
    }

    [Fact]
    public async Task One_of_20_simultaneous_restorations_of_a_code_succeeds()
    {
        var (one, two) = (await database.App(), await database.Start());
        var code = Payload.Fresh("BACK");
        await one.AddCode("serviceType", code);
        await one.RetireCode("serviceType", code);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : two).AddCode("serviceType", code, $"Name {i}")));

        var back = answers.Should().ContainSingle(answer => answer.Status == HttpStatusCode.OK).Subject;
        answers.Where(answer => answer != back).Should().OnlyContain(answer => answer.Status == HttpStatusCode.Conflict);
        (await one.StoredCode("serviceType", code))!["name"]!.GetValue<string>().Should().Be(back.Json["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Simultaneous_renames_and_a_retirement_are_all_applied()
    {
        var (one, two) = (await database.App(), await database.Start());
        var code = Payload.Fresh("MANY");
        await one.AddCode("serviceType", code);

        var renames = Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : two).RenameCode("serviceType", code, $"Name {i}"));
        var answers = await Task.WhenAll(renames.Append(two.RetireCode("serviceType", code)));

        answers.Should().OnlyContain(answer => answer.Status == HttpStatusCode.OK || answer.Status == HttpStatusCode.NoContent);
        var stored = (await one.StoredCode("serviceType", code))!;
        stored["retiredAt"].Should().NotBeNull();
        stored["name"]!.GetValue<string>().Should().StartWith("Name ");
    }

    [Fact]
    public async Task The_second_of_two_changes_to_the_same_row_must_read_it_again()
    {
        var app = await database.App();
        var code = Payload.Fresh("BOTH");
        await app.AddCode("serviceType", code);
        await using var one = app.Services.CreateAsyncScope();
        await using var two = app.Services.CreateAsyncScope();
        var (first, second) = (one.ServiceProvider.GetRequiredService<OnboardingDbContext>(), two.ServiceProvider.GetRequiredService<OnboardingDbContext>());
        (await first.Set<ClassifierCode>().SingleAsync(each => each.Code == code)).Rename("First", 1);
        (await second.Set<ClassifierCode>().SingleAsync(each => each.Code == code)).Rename("Second", 1);

        await first.SaveChangesAsync();

        await ((Func<Task>)(() => second.SaveChangesAsync())).Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await app.StoredCode("serviceType", code))!["name"]!.GetValue<string>().Should().Be("First");
    }

    [Fact]
    public async Task Simultaneously_added_codes_are_all_served_after_the_last_response()
    {
        var app = await database.App();
        string[] codes = [.. Enumerable.Range(0, 25).Select(_ => Payload.Fresh("ALL"))];

        (await Task.WhenAll(codes.Select(code => app.AddCode("activityType", code)))).Should().OnlyContain(answer => answer.Status == HttpStatusCode.Created);

        app.Served("activityType").Select(one => one.Code).Should().Contain(codes);
    }

    [Fact]
    public async Task Another_instance_serves_a_change_within_seconds()
    {
        var (one, two) = (await database.App(), await database.Start());
        var code = Payload.Fresh("FOLLOW");
        var served = () => Task.FromResult(two.ServedName("introductionSourceType", code));

        await one.AddCode("introductionSourceType", code, "First");
        (await Eventually.Value(served, name => name is not null)).Should().Be("First");
        await one.RenameCode("introductionSourceType", code, "Second");
        (await Eventually.Value(served, name => name != "First")).Should().Be("Second");
        await one.RetireCode("introductionSourceType", code);
        (await Eventually.Value(served, name => name is null)).Should().BeNull();
    }

    [Fact]
    public async Task A_change_is_served_also_if_its_number_is_not_the_highest()
    {
        var app = await database.App();
        await app.AddCode("introductionSourceType", Payload.Fresh("HIGHEST"));
        var code = Payload.Fresh("LOWER");

        // Another instance that took its number before the highest one and committed after it leaves this row.
        await app.Sql($"INSERT INTO ClassifierEntries (Classifier, Code, Name, ChangedNumber) VALUES ('introductionSourceType', {code}, 'First', 5)");
        (await Eventually.Value(() => Task.FromResult(app.ServedName("introductionSourceType", code)), name => name is not null)).Should().Be("First");
        await app.Sql($"UPDATE ClassifierEntries SET Name = 'Second', ChangedNumber = 6 WHERE Classifier = 'introductionSourceType' AND Code = {code}");
        (await Eventually.Value(() => Task.FromResult(app.ServedName("introductionSourceType", code)), name => name != "First")).Should().Be("Second");
    }

    [Fact]
    public async Task Codes_of_a_classifier_that_this_version_does_not_have_are_ignored()
    {
        var app = await database.App();
        await app.Sql($"INSERT INTO ClassifierEntries (Classifier, Code, Name, ChangedNumber) VALUES ('region', 'R', 'Region', 7)");

        (await app.AddCode("introductionSourceType", Payload.Fresh("KNOWN"))).Status.Should().Be(HttpStatusCode.Created);
        (await app.Get(ClassifierCalls.Root)).ShouldBeOk().Items.Should().HaveCount(20);
        (await app.Get($"{ClassifierCalls.Root}/region")).ShouldBeProblem(404);
        (await database.Start()).Served("country").Should().NotBeEmpty();
    }
}

public sealed class ClassifierConcurrencyOnSqlite(SqliteDatabase database) : ClassifierConcurrency(database), IClassFixture<SqliteDatabase>;

public sealed class ClassifierConcurrencyOnSqlServer(SqlServerDatabase database) : ClassifierConcurrency(database), IClassFixture<SqlServerDatabase>;
