using System.Security.Cryptography;
using Onboarding.Application.Audit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Infrastructure.Audit.Sealing;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.UnitTests.Audit.Sealing;

public sealed class SealingKeyTests : IDisposable
{
    // The size of its keys is 256 bits too.
    private const string Secp256k1 = "1.3.132.0.10";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onboarding-sealing-");

    private string PrivateFile => Path.Combine(_folder.FullName, "audit-signing.pem");

    [Fact]
    public async Task The_key_is_created_and_its_public_part_is_trusted()
    {
        using var keys = Keys();
        keys.RejectUnusable();
        File.WriteAllText(PrivateFile + ".1234.partial", "of a process that was killed");
        await keys.Prepare(CancellationToken.None);

        _folder.GetFiles("*.partial").Should().BeEmpty();
        keys.RejectUnusable();
        var bytes = new byte[] { 1, 2, 3 };
        keys.Trusted().Signed(TrustedKeys.IdOf(keys.PublicKey), bytes, keys.Sign(bytes)).Should().BeTrue();
    }

    [Fact]
    public async Task A_damaged_public_key_is_reported_and_the_others_count()
    {
        using var keys = Keys();
        await keys.Prepare(CancellationToken.None);
        using var other = ECDsa.Create(ECCurve.CreateFromValue(Secp256k1));
        File.WriteAllText(Path.Combine(_folder.FullName, "audit-signing-1.pub"), "no key");
        File.WriteAllText(Path.Combine(_folder.FullName, "audit-signing-2.pub"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----");
        File.WriteAllText(Path.Combine(_folder.FullName, "audit-signing-3.pub"), other.ExportSubjectPublicKeyInfoPem());

        var trusted = keys.Trusted();

        trusted.Invalid.Should().Equal("audit-signing-1.pub", "audit-signing-2.pub", "audit-signing-3.pub");
        trusted.All.Should().ContainSingle().Which.Should().Equal(keys.PublicKey);
    }

    [Fact]
    public void A_key_that_cannot_sign_blocks_stops_the_start()
    {
        using var usable = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.CreateFromValue(Secp256k1));
        other.KeySize.Should().Be(256);
        using var keys = Keys();
        foreach (var text in new[] { "", "no key", other.ExportPkcs8PrivateKeyPem(), usable.ExportSubjectPublicKeyInfoPem() })
        {
            File.WriteAllText(PrivateFile, text);
            keys.Invoking(one => one.RejectUnusable()).Should().Throw<InvalidOperationException>(text);
        }

        File.WriteAllText(PrivateFile, usable.ExportPkcs8PrivateKeyPem());
        keys.RejectUnusable();
    }

    [Fact]
    public void A_signature_of_another_curve_does_not_count()
    {
        using var other = ECDsa.Create(ECCurve.CreateFromValue(Secp256k1));
        var (key, bytes) = (other.ExportSubjectPublicKeyInfo(), new byte[] { 1, 2, 3 });
        var signature = other.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

        new TrustedKeys([key]).Signed(TrustedKeys.IdOf(key), bytes, signature).Should().BeFalse();
    }

    [Fact]
    public void A_file_or_a_folder_of_digests_that_cannot_be_read_is_an_invalid_digest()
    {
        var digests = new DigestFolder(new AuditOptions { DigestsFolder = _folder.FullName });
        digests.ReadAll().Should().BeEmpty();
        File.WriteAllText(Path.Combine(_folder.FullName, "audit-digest-1.json"), "");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "audit-digest-2.json"), Path.Combine(_folder.FullName, "none"));
        digests.ReadAll().Should().HaveCount(2).And.OnlyContain(digest => !digest.IsValid);

        new DigestFolder(new AuditOptions { DigestsFolder = Path.Combine(_folder.FullName, "none") }).ReadAll().Should()
            .ContainSingle().Which.IsValid.Should().BeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SealingKeys Keys() => new(new KeyFolder(new KeyOptions { KeysFolder = _folder.FullName }), new AuditOptions());
}
