using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Files;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.UnitTests.Common.Files;

public sealed class OutputFilesTests : IDisposable
{
    private const string Own = """{"record":1,"communicationNumber":"c","errorCode":"C001","findings":[]}""";

    private static readonly OutputKind Kind = new("a file of rejected records", ["record", "communicationNumber", "customerExtId"], "errorCode");

    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-files-").FullName;
    private readonly OutputFiles _files;

    public OutputFilesTests()
    {
        File.WriteAllText(In("onboarding.db"), "SQLite format 3");
        File.WriteAllText(In("onboarding.db-wal"), "");
        File.WriteAllText(In("book.ndjson"), "{}");
        Directory.CreateDirectory(In("keys"));
        File.WriteAllText(In("keys/key-1.xml"), "<key/>");
        _files = new(
            ConnectionString.Of(DatabaseProvider.Sqlite, $"Data Source={In("onboarding.db")}"),
            new ServiceCollection().AddSingleton(new KeyFolder(new KeyOptions { KeysFolder = In("keys") })).BuildServiceProvider());
    }

    [Theory]
    [InlineData("new.ndjson", null)]
    [InlineData("earlier.ndjson", Own)]
    [InlineData("earlier.ndjson", """{"record":7,"customerExtId":"e","errorCode":"C001"}""" + "\n{}")]
    [InlineData("empty.txt", "")]
    public void A_file_gets_its_name_and_the_mode_0600_when_it_is_complete(string name, string? before)
    {
        if (before is not null)
        {
            File.WriteAllText(In(name), before);
        }

        using (var file = _files.Replace(In(name), Kind, [In("book.ndjson")]))
        {
            file.Content.Write("x"u8);
            file.Content.Flush();
            (File.Exists(In(name)) ? File.ReadAllText(In(name)) : null).Should().Be(before);
            file.Commit();
        }

        File.ReadAllText(In(name)).Should().Be("x");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(In(name)).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(_folder, "*.partial").Should().BeEmpty();
    }

    [Theory]
    [InlineData("onboarding.db", "belongs to the database")]
    [InlineData("onboarding.db-wal", "belongs to the database")]
    [InlineData("onboarding.db-shm", "belongs to the database")]
    [InlineData("onboarding.db-journal", "belongs to the database")]
    [InlineData("linked-folder/onboarding.db-wal", "belongs to the database")]
    [InlineData("link-to-database", "belongs to the database")]
    [InlineData("keys/key-1.xml", "is in the key folder")]
    [InlineData("keys/new.ndjson", "is in the key folder")]
    [InlineData("linked-folder/keys/new.ndjson", "is in the key folder")]
    [InlineData("book.ndjson", "is another file of this command")]
    [InlineData("other.db-wal", "belongs to a database")]
    [InlineData("other.db", "is not a file of rejected records")]
    [InlineData("warnings.ndjson", "is not a file of rejected records")]
    [InlineData("customers.ndjson", "is not a file of rejected records")]
    [InlineData("numbers.txt", "is not a file of rejected records")]
    [InlineData("a-folder", "is a folder")]
    [InlineData("/dev/null", "is not a regular file")]
    [InlineData("missing/new.ndjson", "cannot be written")]
    [InlineData("circle", "cannot be written")]
    public void A_file_of_another_kind_is_rejected_and_stays_as_it_is(string name, string why)
    {
        File.WriteAllText(In("other.db"), "SQLite format 3\0");
        File.WriteAllText(In("other.db-wal"), "");
        File.WriteAllText(In("warnings.ndjson"), """{"record":1,"communicationNumber":"c","warnings":[]}""");
        File.WriteAllText(In("customers.ndjson"), """{"communicationNumber":"c","record":1,"errorCode":"x"}""");
        File.WriteAllText(In("numbers.txt"), "12");
        Directory.CreateDirectory(In("a-folder"));
        File.CreateSymbolicLink(In("link-to-database"), In("onboarding.db"));
        File.CreateSymbolicLink(In("circle"), In("circle"));
        Directory.CreateSymbolicLink(In("linked-folder"), _folder);
        var before = Contents();

        FluentActions.Invoking(() => _files.Replace(In(name), Kind, [In("book.ndjson")])).Should().Throw<InvalidInput>()
            .Which.Findings.Should().ContainSingle().Which.Message.Should().Contain(why);

        Contents().Should().Equal(before);
    }

    [Fact]
    public void Without_a_kind_no_file_is_replaced_also_if_it_appears_later()
    {
        File.WriteAllText(In("exists"), "");
        FluentActions.Invoking(() => _files.CreateNew(In("exists"))).Should().Throw<InvalidInput>();
        using var file = _files.CreateNew(In("later"));
        File.WriteAllText(In("later"), "other");

        FluentActions.Invoking(() => file.Commit()).Should().Throw<InvalidInput>();

        File.ReadAllText(In("later")).Should().Be("other");
    }

    [Fact]
    public void A_command_that_fails_leaves_the_file_of_an_earlier_run_and_nothing_else()
    {
        File.WriteAllText(In("result.ndjson"), Own);

        _files.Replace(In("result.ndjson"), Kind, []).Dispose();

        File.ReadAllText(In("result.ndjson")).Should().Be(Own);
        Directory.GetFiles(_folder, "*.partial").Should().BeEmpty();
    }

    [Theory]
    [InlineData(Own, null, true, Own + "x")]
    [InlineData(null, Own, true, Own + "x")]
    [InlineData(Own, "", true, "x")]
    [InlineData(Own, Own + "\n", false, "x")]
    public void The_rest_of_a_killed_run_is_continued_or_replaced(string? earlier, string? rest, bool continues, string expected)
    {
        foreach (var (name, content) in new[] { ("result.ndjson", earlier), ("result.ndjson.partial", rest) })
        {
            if (content is not null)
            {
                File.WriteAllText(In(name), content);
            }
        }

        using (var file = _files.Replace(In("result.ndjson"), Kind, [], continues))
        {
            file.Content.Write("x"u8);
            file.Commit();
        }

        File.ReadAllText(In("result.ndjson")).Should().Be(expected);
    }

    [Fact]
    public void What_stands_where_the_rest_of_a_killed_run_would_is_not_replaced_if_it_is_something_else()
    {
        File.CreateSymbolicLink(In("result.ndjson.partial"), In("onboarding.db"));
        FluentActions.Invoking(() => _files.Replace(In("result.ndjson"), Kind, [])).Should().Throw<InvalidInput>();
        File.WriteAllText(In("other.ndjson.partial"), "notes");
        FluentActions.Invoking(() => _files.Replace(In("other.ndjson"), Kind, [])).Should().Throw<InvalidInput>();
        using var running = _files.Replace(In("third.ndjson"), Kind, []);
        FluentActions.Invoking(() => _files.Replace(In("third.ndjson"), Kind, [])).Should().Throw<InvalidInput>("another process writes it");
        File.ReadAllText(In("onboarding.db")).Should().StartWith("SQLite");
    }

    [Fact]
    public void An_empty_optional_file_is_removed()
    {
        File.WriteAllText(In("warnings"), Own);
        using var file = _files.Replace(In("warnings"), Kind, []);

        file.Commit(onlyIfAny: true);

        Directory.GetFiles(_folder, "warnings*").Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.Combine(_folder, name);

    private string[] Contents() => [.. Directory.GetFiles(_folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true }).Order(StringComparer.Ordinal).Select(file => $"{file}: {File.ReadAllText(file)}")];
}
