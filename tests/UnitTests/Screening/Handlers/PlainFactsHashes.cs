using System.Security.Cryptography;
using System.Text;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Hashes without a key.</summary>
internal sealed class PlainFactsHashes : IFactsHashes
{
    public string Of(string facts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));
}
