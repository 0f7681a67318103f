using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>A certificate encrypts the key ring.</summary>
public sealed class KeyCertificates(SqliteDatabase stored) : IClassFixture<SqliteDatabase>
{
    private const string InClear = "keys of the key ring are in clear";

    [Fact]
    public async Task Keys_are_encrypted_by_the_certificate_and_a_start_says_when_they_are_in_clear()
    {
        var database = stored.Plain();
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log });
        (await app.Post(Payload.Person(Payload.Fresh("E")))).ShouldBeOk();
        await database.Stop(app);
        log.Lines.Should().Contain(line => line.Contains(InClear, StringComparison.Ordinal));

        var folder = Directory.CreateTempSubdirectory("onboarding-certificate-");
        var file = Path.Combine(folder.FullName, "keys.pfx");
        using (var rsa = RSA.Create(2_048))
        using (var certificate = new CertificateRequest("CN=keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1)))
        {
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "secret"), TestContext.Current.CancellationToken);
        }

        (string, string)[] settings = [("DataProtection__Certificate", file), ("DataProtection__CertificatePassword", "secret")];
        (await CommandRun.With(database, settings, "keys", "rotate")).ExitCode.Should().Be(0);
        (await CommandRun.With(database, settings, "documents", "reencrypt")).ExitCode.Should().Be(0);
        var keys = Directory.GetFiles(database.KeysFolder, "key-*.xml");
        foreach (var old in keys.Where(one => File.ReadAllText(one).Contains("<masterKey", StringComparison.Ordinal)))
        {
            File.Delete(old);
        }

        Directory.GetFiles(database.KeysFolder, "key-*.xml").Should().HaveCount(keys.Length - 1).And.NotBeEmpty();
        using var later = new LogCapture();
        app = await database.Start(new AppChoices
        {
            Log = later,
            Settings = [("DataProtection:Certificate", file), ("DataProtection:CertificatePassword", "secret")],
        });
        (await app.Post(Payload.Person(Payload.Fresh("E")))).ShouldBeOk();
        later.Lines.Should().NotContain(line => line.Contains(InClear, StringComparison.Ordinal));
        await database.Stop(app);

        (await CommandRun.With(database, [("DataProtection__Certificate", file), ("DataProtection__CertificatePassword", "wrong")], "clients", "list"))
            .ExitCode.Should().NotBe(0);
        folder.Delete(recursive: true);
    }
}
