// SHA-256 from OpenSSL's libcrypto. Source: EVP_DigestInit(3).
#pragma once
#include <openssl/crypto.h>
#include <openssl/evp.h>
