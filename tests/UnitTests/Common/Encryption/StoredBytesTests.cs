using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.UnitTests.Common.Encryption;

public sealed class StoredBytesTests
{
    private static readonly byte[] Place = Encoding.UTF8.GetBytes("Customers.Document");
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("Jonas Petraitis 38001010000");

    [Fact]
    public void A_value_is_not_readable_and_is_decrypted_with_its_key()
    {
        var key = Key();

        var stored = StoredBytes.Seal(key, Plain, Place);

        stored.AsSpan().IndexOf(Plain.AsSpan(0, 5)).Should().Be(-1);
        stored[..StoredBytes.PrefixLength].Should().Equal(StoredBytes.PrefixOf(key.Id));
        StoredBytes.Open(stored, Place).ToArray().Should().Equal(Plain);
    }

    [Fact]
    public void Equal_values_are_stored_differently()
    {
        var key = Key();
        StoredBytes.Seal(key, Plain, Place).Should().NotEqual(StoredBytes.Seal(key, Plain, Place));
    }

    [Fact]
    public void A_value_in_clear_is_readable_too() => StoredBytes.Open(StoredBytes.InClear(Plain), Place).ToArray().Should().Equal(Plain);

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        var stored = StoredBytes.Seal(Key(), Plain, Place);
        for (var i = StoredBytes.PrefixLength; i < stored.Length; i++)
        {
            var changed = (byte[])stored.Clone();
            changed[i] ^= 1;
            Open(changed, Place).Should().Throw<CryptographicException>($"byte {i} was changed");
        }
    }

    [Fact]
    public void A_value_of_another_column_or_with_another_key_is_rejected()
    {
        var (key, other) = (Key(), Key());
        Open(StoredBytes.Seal(key, Plain, Place), Encoding.UTF8.GetBytes("CaseNotes.Text")).Should().Throw<CryptographicException>();
        byte[] exchanged = [.. StoredBytes.PrefixOf(other.Id), .. StoredBytes.Seal(key, Plain, Place).AsSpan(StoredBytes.PrefixLength)];
        Open(exchanged, Place).Should().Throw<CryptographicException>();
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 7, 1, 2, 3 })]
    public void Bytes_of_no_known_format_are_rejected(byte[] bytes) => Open(bytes, Place).Should().Throw<CryptographicException>();

    private static Func<byte[]> Open(byte[] stored, byte[] place) => () => StoredBytes.Open(stored, place).ToArray();

    private static DataKey Key()
    {
        var key = new DataKey(BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue, AccountId.Default, RandomNumberGenerator.GetBytes(DataKey.Length));
        OpenedKeys.Add(key);
        return key;
    }
}
